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
 * @param user Telegram's id of the user; below 0 that of a chat which speaks through an account that is no person: an
 *     anonymous administrator, or a channel
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

    /** Whether a person did it. */
    public boolean isPerson() {
        return user > 0;
    }

    /** The kind of a chat. */
    public enum ChatKind {
        PRIVATE,
        /** A group or supergroup; Telegram's privacy mode decides what the bot sees there. */
        GROUP
    }
}
