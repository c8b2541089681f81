package dev.rekap.gateway.orders.correction;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.orders.CorrectionId;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A user puts a report right in a chat: one message, which changes as they go.
 *
 * @param to who does it, and where
 * @param revision counts what was pressed and answered; buttons of an earlier one do nothing
 * @param step that is being taken, or was last
 * @param panel what the message shows
 * @param question that waits for an answer; none if none does
 * @param message whose button was pressed last; 0 before
 */
public record Correction(
        CorrectionId id,
        ReportId report,
        Recipient to,
        int revision,
        CorrectionStep step,
        Panel panel,
        @Nullable Question question,
        long message) {

    /**
     * What the message shows.
     *
     * @param version of the report that it was made from; 0 before there is one
     * @param text may be empty as long as nothing is shown
     * @param choices rows of buttons
     */
    public record Panel(int version, String text, List<List<Choice>> choices) {

        /** Before anything is shown. */
        public static final Panel EMPTY = new Panel(0, "", List.of());

        public Panel {
            choices = choices.stream().map(List::copyOf).toList();
        }

        /** The choice at this place, counted over all rows; none if there are not so many. */
        public @Nullable Choice choice(int index) {
            List<Choice> all = choices.stream().flatMap(List::stream).toList();
            return index < all.size() ? all.get(index) : null;
        }
    }

    /**
     * A button.
     *
     * @param step that it takes; none if it opens a page
     * @param url of the page; none if it takes a step
     */
    public record Choice(
            String label,
            @Nullable CorrectionStep step,
            @Nullable String url) {

        static Choice of(String label, CorrectionStep step) {
            return new Choice(label, step, null);
        }
    }

    /**
     * A question in a message of its own.
     *
     * @param text of the message; what replies to another message is no answer
     * @param step that the answer completes
     */
    public record Question(String text, CorrectionStep step, Instant askedAt) {

        /** The first words of every question, by which an answer that comes too late is known. */
        public static final String MARK = "✏️ ";

        /** Apps and Telegram change white space and marks, so letters and digits alone are compared. */
        private static final Pattern UNSTABLE = Pattern.compile("[^\\p{L}\\p{N}]+");

        /** Whether this is the text of the question. */
        public boolean isIn(String message) {
            return stable(text).equals(stable(message));
        }

        private static String stable(String text) {
            return UNSTABLE.matcher(text).replaceAll("");
        }
    }

    /** Begins to put a report right. */
    public static Correction begin(ReportId report, Recipient to) {
        return new Correction(CorrectionId.random(), report, to, 1, CorrectionStep.begin(), Panel.EMPTY, null, 0);
    }

    /**
     * On the way to the next step; an open question is open no more.
     *
     * @param recipient where it goes on: the language may have changed
     * @param pressed the message whose button was pressed
     */
    public Correction takes(CorrectionStep next, Recipient recipient, long pressed) {
        return new Correction(id, report, recipient, revision + 1, next, panel, null, pressed);
    }

    public Correction asks(Question asked) {
        return new Correction(id, report, to, revision, step, panel, asked, message);
    }

    public Correction shows(Panel next) {
        return new Correction(id, report, to, revision, step, next, question, message);
    }
}
