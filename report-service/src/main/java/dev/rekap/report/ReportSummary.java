package dev.rekap.report;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report in a list.
 *
 * @param total files known so far
 * @param done files that became rows
 * @param failed files that did not
 */
public record ReportSummary(
        ReportId id,
        UserId userId,
        ReportStatus status,
        int version,
        int total,
        int done,
        int failed,
        Instant createdAt,
        @Nullable Instant sealedAt,
        @Nullable Instant finishedAt) {

    /** What a list would say of this report. */
    public static ReportSummary of(Report report) {
        return new ReportSummary(
                report.id(),
                report.settings().userId(),
                report.status(),
                report.version(),
                report.files().size(),
                report.done(),
                report.failed(),
                report.timeline().createdAt(),
                report.timeline().sealedAt(),
                report.timeline().finishedAt());
    }
}
