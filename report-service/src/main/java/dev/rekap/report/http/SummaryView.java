package dev.rekap.report.http;

import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.Report;
import dev.rekap.report.ReportSummary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report without its files and rows: in the list, and as an event of its progress. */
record SummaryView(
        String reportId,
        String userId,
        ReportStatus status,
        int version,
        int total,
        int done,
        int failed,
        Instant createdAt,
        @Nullable Instant sealedAt,
        @Nullable Instant finishedAt) {

    /**
     * A page of a user's reports.
     *
     * @param reports newest first
     * @param nextCursor asks for the next page; none on the last
     */
    record Page(List<SummaryView> reports, @Nullable String nextCursor) {}

    static SummaryView of(ReportSummary report) {
        return new SummaryView(
                report.id().toString(),
                report.userId().value(),
                report.status(),
                report.version(),
                report.total(),
                report.done(),
                report.failed(),
                report.createdAt(),
                report.sealedAt(),
                report.finishedAt());
    }

    static SummaryView of(Report report) {
        return of(ReportSummary.of(report));
    }
}
