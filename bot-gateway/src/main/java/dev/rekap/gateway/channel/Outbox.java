package dev.rekap.gateway.channel;

import dev.rekap.contracts.orders.ReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said. Everything is put down in the caller's transaction and sent after it, in order within a chat and within
 * Telegram's limits: nothing is said of what was rolled back, and nothing that was committed is left unsaid.
 */
public interface Outbox {

    /**
     * Says something in a chat.
     *
     * @param replyTo the message that it answers; none if it stands alone
     */
    void say(long chat, Bubble bubble, @Nullable Long replyTo);

    /** Has the report's counter message show its newest state: edited in place, sent if there is none. Repeats are one. */
    void showCounter(long chat, ReportId report);

    /** Forgets where the counter was, so that the next {@link #showCounter} sends a new one at the end of the chat. */
    void moveCounter(long chat, ReportId report);

    /** This message is the report's counter: a button of it was pressed. Settles a counter whose sending was left in doubt. */
    void counterSeen(ReportId report, long message);

    /**
     * Sends a document of a report, with the caption as text of the bubble.
     *
     * @param document what to send; its content is fetched when its turn comes
     */
    default void deliver(long chat, DocumentRef document, Bubble caption) {
        deliver(chat, document, caption, null);
    }

    /**
     * Sends a document that is a result, as {@link #deliver(long, DocumentRef, Bubble)}.
     *
     * @param awaitedSince when its being ready was heard of, to measure how long delivering takes; none for what was asked for
     */
    void deliver(long chat, DocumentRef document, Bubble caption, @Nullable Instant awaitedSince);

    /**
     * Answers a pressed button, at most once, as soon as can be: Telegram forgets presses within a minute.
     *
     * @param text shown for a moment; empty for nothing
     */
    void answer(String callback, String text);

    /** Takes the buttons of a message away; of no weight if that fails. */
    void removeButtons(long chat, long message);

    /** Drops what is still unsent for a report, or to a chat if the report is none: nobody wants it any more. */
    void drop(long chat, @Nullable ReportId report);
}
