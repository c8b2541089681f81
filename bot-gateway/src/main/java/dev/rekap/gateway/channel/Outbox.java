package dev.rekap.gateway.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outgoing messages. Each is stored in the caller's transaction and sent after it, in order within a chat and within
 * Telegram's limits: none is sent of what was rolled back, none is lost of what was committed.
 */
public interface Outbox {

    /**
     * Sends a message.
     *
     * @param replyTo the message that it answers; none if it stands alone
     */
    void send(Recipient to, OutgoingMessage message, @Nullable Long replyTo);

    /** Sends a hint, as {@link #send} but after everything else that waits for the chat. */
    void hint(Recipient to, OutgoingMessage message, @Nullable Long replyTo);

    /** Has the live message of a subject show its newest state: edited where it is, sent if there is none. Repeats are one. */
    void showLive(Recipient to, UUID subject);

    /** Forgets where the live message was, so that the next {@link #showLive} sends a new one at the end of this chat. */
    void moveLive(Recipient to, UUID subject);

    /** This is the live message of the subject: a button of it was pressed. Settles one whose sending was left in doubt. */
    void liveSeen(UUID subject, long message);

    /**
     * Sends a document, with the caption as text of the message.
     *
     * @param document what to send; its content is fetched when its turn comes
     */
    default void deliver(Recipient to, DocumentReference document, OutgoingMessage caption) {
        deliver(to, document, caption, null);
    }

    /**
     * Sends a document that is a result, as {@link #deliver(Recipient, DocumentReference, OutgoingMessage)}.
     *
     * @param awaitedSince when the gateway learnt that it is ready, to measure the delivery; none for what the user requested
     */
    void deliver(Recipient to, DocumentReference document, OutgoingMessage caption, @Nullable Instant awaitedSince);

    /**
     * Answers a pressed button, at most once, as soon as can be: Telegram forgets presses within a minute.
     *
     * @param text shown for a moment; empty for nothing
     */
    void answer(String callback, String text);

    /** Shows for some seconds that the bot is at work; after everything else, and not at all if that comes late. */
    void typing(Recipient to);

    /** Takes the buttons of a message away; of no weight if that fails. */
    void removeButtons(long chat, long message);

    /** Drops what is still unsent about a subject, or to a chat if the subject is none. */
    void drop(long chat, @Nullable UUID subject);
}
