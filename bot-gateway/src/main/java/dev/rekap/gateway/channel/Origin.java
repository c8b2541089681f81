package dev.rekap.gateway.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The user, place and time of an event.
 *
 * @param update Telegram's id of the update, by which a repeated one is known
 * @param chat Telegram's id of the chat
 * @param topic of a forum; 0 outside of topics
 * @param kind of the chat
 * @param user Telegram's id of the user
 * @param languageCode IETF tag that the user's Telegram speaks; none if it does not say
 * @param message the message that was sent, or whose button was pressed; 0 where there is none
 * @param at when, by Telegram's clock, to the second
 */
public record Origin(
        long update,
        long chat,
        long topic,
        ChatKind kind,
        long user,
        @Nullable String languageCode,
        long message,
        Instant at) {

    /** The kind of a chat. */
    public enum ChatKind {
        PRIVATE,
        /** A group or supergroup; Telegram's privacy mode decides what the bot sees there. */
        GROUP
    }
}
