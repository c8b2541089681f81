package dev.rekap.report;

import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A report with its rows, as they stood at one moment.
 *
 * @param report the report
 * @param rows in upload order of the files, then in order of mention; at last those that a person added
 * @param removed rows that a person removed
 */
public record ReportContent(Report report, List<ReportRow> rows, List<ReportRow> removed) {

    public ReportContent {
        rows = List.copyOf(rows);
        removed = List.copyOf(removed);
    }

    /**
     * Flags possible duplicates.
     *
     * @param rows in their order
     */
    public static ReportContent of(Report report, List<ReportRow> rows, List<ReportRow> removed) {
        return new ReportContent(
                report, PossibleDuplicates.flagged(report.settings().columns().list(), rows), removed);
    }

    /**
     * Puts rows that nobody has put right into their order, and flags possible duplicates.
     *
     * @param rowsByFile in order of mention; files without rows are left out
     */
    public static ReportContent of(Report report, Map<FileId, List<ExtractedRecord>> rowsByFile) {
        List<ReportRow> rows = new ArrayList<>();
        for (ReportFile file : report.files()) {
            for (ExtractedRecord values : rowsByFile.getOrDefault(file.id(), List.of())) {
                rows.add(new ReportRow(rows.size() + 1, file.id(), values));
            }
        }
        return of(report, rows, List.of());
    }

    /** The same rows in the report as it went on. */
    public ReportContent of(Report later) {
        return new ReportContent(later, rows, removed);
    }

    /** Whether a value carries a flag for which a person should look at it; sums and corrections are mere remarks. */
    public static boolean wantsLook(ExtractedField field) {
        return field.flags().stream().anyMatch(FileResult.Rows::wantsLook);
    }

    /** Counts the values that a person should look at. */
    public int toCheck() {
        return FileResult.Rows.toCheck(rows.stream().map(ReportRow::values).toList());
    }
}
