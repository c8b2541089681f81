package dev.rekap.report.review;

import dev.rekap.contracts.orders.Column;
import dev.rekap.report.Report;
import dev.rekap.report.ReportContent;
import dev.rekap.report.ReportRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report with all its rows as they are kept.
 *
 * @param report the report
 * @param rows in upload order of the files, then in order of mention; at last those that a person added
 */
public record ReviewedReport(Report report, List<StoredRow> rows) {

    public ReviewedReport {
        rows = List.copyOf(rows);
    }

    /** The report as it is shown. */
    public ReportContent content() {
        return ReportContent.of(report, shown(false), shown(true));
    }

    private List<ReportRow> shown(boolean removed) {
        List<Column> columns = report.settings().columns().list();
        return rows.stream()
                .filter(row -> row.removed() == removed)
                .map(row -> row.shown(columns))
                .toList();
    }

    public Optional<StoredRow> row(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst();
    }

    /** Larger than the number of every row, removed ones included. */
    int nextNumber() {
        return rows.stream().mapToInt(StoredRow::number).max().orElse(0) + 1;
    }

    /** The next version, with this row in place of the one of its number, or at the end; the same report if nothing differs. */
    public ReviewedReport with(StoredRow row) {
        if (row(row.number()).filter(row::equals).isPresent()) {
            return this;
        }
        List<StoredRow> next = new ArrayList<>(rows);
        next.replaceAll(known -> known.number() == row.number() ? row : known);
        if (row(row.number()).isEmpty()) {
            next.add(row);
        }
        return new ReviewedReport(report.putRight(), next);
    }
}
