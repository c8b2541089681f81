package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.orders.ReportId;
import java.util.Locale;

/** Work that outlives a crash: it is begun again until it is done, so doing it twice must be as good as once. */
public sealed interface Errand {

    /**
     * Bring a recording from Telegram to ingest-api.
     *
     * @param message that brought it, so that an older errand is known
     */
    record Transfer(ReportId report, int position, long message) implements Errand {}

    /** Say at ingest-api that this was all. */
    record Seal(ReportId report) implements Errand {}

    /** Call the report off at report-service. */
    record Cancel(ReportId report) implements Errand {}

    /**
     * Have the failed recordings tried again.
     *
     * @param version that is to come of it
     */
    record Retry(ReportId report, int version) implements Errand {}

    /** Have the counter show its newest state, should the report still be unfinished. */
    record Show(ReportId report) implements Errand {}

    /** Send the table once more. */
    record Fetch(ReportId report, long chat, Locale locale) implements Errand {}

    /** Send totals per customer. */
    record Summarize(ReportId report, long chat, Locale locale) implements Errand {}

    /** Delete a report at report-service of which nothing is known here any more. */
    record Erase(ReportId report) implements Errand {}

    /** Delete everything of a person. */
    record Forget(long person, long chat, Locale locale) implements Errand {}

    /** Tell an admin the figures of today. */
    record Figures(long chat, Locale locale) implements Errand {}

    /**
     * Tell a person which words are listened for.
     *
     * @param clear whether to clear them instead
     */
    record Vocabulary(long person, boolean clear, long chat, Locale locale) implements Errand {}

    /** Remind of a report that is still open. */
    record Remind(ReportId report) implements Errand {}

    /** End a report that was never sealed. */
    record Expire(ReportId report) implements Errand {}
}
