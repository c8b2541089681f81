package dev.rekap.report.http;

import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.Report;
import dev.rekap.report.ReportContent;
import dev.rekap.report.spending.Cost;
import dev.rekap.report.spending.GuardBudgets.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report as callers see it.
 *
 * @param total files known so far
 * @param done files that became rows
 * @param failed files that did not
 * @param finishedAt when this version ended; none before
 * @param files in upload order
 * @param records in upload order, then in order of mention; at last those that a person added
 * @param removedRecords rows that a person removed, which are in no table
 * @param announcedVersion the latest version whose table was sent; 0 if none was
 * @param cost of all calls that were made for it, in all versions
 * @param budget how its user stands today; none where users have no budget
 * @param links where its other forms are
 */
record ReportView(
        String reportId,
        String userId,
        ReportStatus status,
        int version,
        int total,
        int done,
        int failed,
        Instant createdAt,
        @Nullable Instant sealedAt,
        @Nullable Instant finishedAt,
        String language,
        List<ColumnView> columns,
        List<FileView> files,
        List<RecordView> records,
        List<RecordView> removedRecords,
        int announcedVersion,
        CostView cost,
        @Nullable BudgetView budget,
        Links links) {

    record ColumnView(String name, String type) {

        static ColumnView of(Column column) {
            return new ColumnView(column.name(), column.type().label());
        }
    }

    /** Paths on this service. The tables can be had once the report has ended. */
    record Links(
            String self,
            String events,
            @Nullable String csv,
            @Nullable String xlsx) {

        static Links of(ReportId id, ReportStatus status) {
            String self = "/api/v1/reports/" + id;
            return status.isTerminal()
                    ? new Links(self, self + "/events", self + "/report.csv", self + "/report.xlsx")
                    : new Links(self, self + "/events", null, null);
        }
    }

    static ReportView of(ReportContent content, Map<FileId, Cost> costs, Optional<Standing> standing, Locale locale) {
        Report report = content.report();
        SummaryView head = SummaryView.of(report);
        List<Column> columns = report.settings().columns().list();
        return new ReportView(
                head.reportId(),
                head.userId(),
                head.status(),
                head.version(),
                head.total(),
                head.done(),
                head.failed(),
                head.createdAt(),
                head.sealedAt(),
                head.finishedAt(),
                report.settings().language(),
                columns.stream().map(ColumnView::of).toList(),
                report.files().stream()
                        .map(file -> FileView.of(file, costs.getOrDefault(file.id(), Cost.NONE), locale))
                        .toList(),
                content.rows().stream().map(row -> RecordView.of(row, columns)).toList(),
                content.removed().stream()
                        .map(row -> RecordView.of(row, columns))
                        .toList(),
                report.timeline().announcedVersion(),
                CostView.of(costs.values().stream().reduce(Cost.NONE, Cost::plus)),
                standing.map(BudgetView::of).orElse(null),
                Links.of(report.id(), report.status()));
    }
}
