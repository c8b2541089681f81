package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.channel.jobs.Job;
import dev.rekap.gateway.orders.CorrectionId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of jobs about orders. A new kind is a record here, and a case in {@link OrderJobRunner}. */
public sealed interface OrderJob extends Job {

    /** The report that the job is about, whose trace it continues; none if it is about none. */
    default @Nullable ReportId report() {
        return null;
    }

    /**
     * Transfers a recording from Telegram to ingest-api.
     *
     * @param message that carried it, so that an outdated job is recognised
     */
    @Name(value = "transfer", lane = Lane.TRANSFER)
    record Transfer(ReportId report, int position, long message) implements OrderJob {}

    /** Seals the report at ingest-api. */
    @Name("seal")
    record Seal(ReportId report) implements OrderJob {}

    /** Cancels the report at report-service. */
    @Name("cancel")
    record Cancel(ReportId report) implements OrderJob {}

    /**
     * Has the failed recordings tried again.
     *
     * @param version that the retry makes
     */
    @Name("retry")
    record Retry(ReportId report, int version) implements OrderJob {}

    /** Refreshes the progress message if the report is still unfinished. */
    @Name("show")
    record Show(ReportId report) implements OrderJob {}

    /** Sends the table once more. */
    @Name("fetch")
    record Fetch(ReportId report, long chat, Locale locale, long topic, long user) implements OrderJob {

        public Fetch(ReportId report, Recipient to) {
            this(report, to.chat(), to.locale(), to.topic(), to.user());
        }

        Recipient to() {
            return new Recipient(chat, topic, user, locale);
        }
    }

    /** Sends totals per customer. */
    @Name("summarize")
    record Summarize(ReportId report, long chat, Locale locale, long topic, long user) implements OrderJob {

        public Summarize(ReportId report, Recipient to) {
            this(report, to.chat(), to.locale(), to.topic(), to.user());
        }

        Recipient to() {
            return new Recipient(chat, topic, user, locale);
        }
    }

    /** Deletes a report at report-service that is not remembered here any more. */
    @Name("erase")
    record Erase(ReportId report) implements OrderJob {}

    /** Deletes everything of a user. */
    @Name("forget")
    record Forget(long user, long chat, Locale locale, long topic) implements OrderJob {

        public Forget(Recipient to) {
            this(to.user(), to.chat(), to.locale(), to.topic());
        }

        Recipient to() {
            return new Recipient(chat, topic, user, locale);
        }
    }

    /** Sends an admin the figures of today. */
    @Name("figures")
    record Figures(long chat, Locale locale, long topic, long user) implements OrderJob {

        public Figures(Recipient to) {
            this(to.chat(), to.locale(), to.topic(), to.user());
        }

        Recipient to() {
            return new Recipient(chat, topic, user, locale);
        }
    }

    /**
     * Sends a user the vocabulary that engines listen for.
     *
     * @param clear whether to clear it instead
     */
    @Name("vocabulary")
    record Vocabulary(long user, boolean clear, long chat, Locale locale, long topic) implements OrderJob {

        public Vocabulary(boolean clear, Recipient to) {
            this(to.user(), clear, to.chat(), to.locale(), to.topic());
        }

        Recipient to() {
            return new Recipient(chat, topic, user, locale);
        }
    }

    /**
     * Takes the step of a correction, and shows what follows.
     *
     * @param revision that the step belongs to
     */
    @Name("correct")
    record Correct(ReportId report, CorrectionId correction, int revision) implements OrderJob {}

    /** Reminds of a report that is still open. */
    @Name("remind")
    record Remind(ReportId report) implements OrderJob {}

    /** Ends a report that was never sealed. */
    @Name("expire")
    record Expire(ReportId report) implements OrderJob {}
}
