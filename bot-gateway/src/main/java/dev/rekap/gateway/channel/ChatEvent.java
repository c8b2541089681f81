package dev.rekap.gateway.channel;

import org.jspecify.annotations.Nullable;

/** Something that happened in a chat, as far as the bot has anything to do with it. */
public sealed interface ChatEvent {

    Origin origin();

    /** Tells the event from any other, as the id of its update does not: Telegram gives ids anew after a quiet week. */
    default String content() {
        return origin().chat() + " " + origin().user() + " " + origin().message() + " "
                + origin().at().getEpochSecond();
    }

    /**
     * A command to this bot; one with another bot's name is none.
     *
     * @param name lower case, without slash and without the bot's name, such as {@code done}
     * @param argument what stands behind it, stripped; may be empty
     */
    record CommandGiven(Origin origin, String name, String argument) implements ChatEvent {}

    /**
     * Words that are no command.
     *
     * @param toBot whether they are meant for the bot: in a private chat, or as a reply to it
     * @param repliedTo the text of the bot's message that they reply to; none if they reply to none of the bot's
     */
    record TextWritten(
            Origin origin,
            String text,
            boolean toBot,
            @Nullable String repliedTo) implements ChatEvent {

        /** Words that reply to nothing. */
        public TextWritten(Origin origin, String text, boolean toBot) {
            this(origin, text, toBot, null);
        }
    }

    /**
     * The text or the caption of a message was changed; {@link Origin#message} says of which one, {@link Origin#at} when.
     *
     * @param text as it is now; empty if it was taken away
     */
    record MessageEdited(Origin origin, String text) implements ChatEvent {}

    /** A recording, or a file that claims to be one. */
    record RecordingSent(Origin origin, ChatFile recording) implements ChatEvent {}

    /**
     * A file that is no recording: a picture, a table.
     *
     * @param toBot as with words, or its caption is a command to the bot
     */
    record FileSent(Origin origin, ChatFile file, boolean toBot) implements ChatEvent {}

    /**
     * Something else than words and files: a sticker, a place.
     *
     * @param toBot as with words
     */
    record OtherSent(Origin origin, boolean toBot) implements ChatEvent {}

    /**
     * A button under one of the bot's messages.
     *
     * @param callback Telegram's id of the press, answered once and soon
     * @param data as the button carries it, 1 to 64 bytes; it comes from outside and may be anything
     */
    record ButtonPressed(Origin origin, String callback, String data) implements ChatEvent {

        @Override
        public String content() {
            return callback;
        }
    }

    /** The bot was added to a group. */
    record BotAdded(Origin origin) implements ChatEvent {}

    /** The user blocked the bot, or removed it from the group: nothing can be said there any more. */
    record BotRemoved(Origin origin) implements ChatEvent {}

    /** The group became a supergroup and has another id; said in both chats. */
    record GroupMigrated(Origin origin, long from, long to) implements ChatEvent {}

    /** The bot cannot handle this event, again and again; it is parked for an operator, and the user is to be told. */
    record HandlingFailed(Origin origin) implements ChatEvent {}
}
