package dev.rekap.report;

import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileId;
import java.util.List;
import java.util.Map;

/**
 * A report with its rows, as they stood at one moment.
 *
 * @param report the report
 * @param rows in upload order of the files, then in order of mention
 */
public record ReportContent(Report report, List<ReportRow> rows) {

    public ReportContent {
        rows = List.copyOf(rows);
    }

    /**
     * Puts rows into their order and flags possible duplicates.
     *
     * @param rowsByFile in order of mention; files without rows are left out
     */
    public static ReportContent of(Report report, Map<FileId, List<ExtractedRecord>> rowsByFile) {
        return new ReportContent(
                report,
                PossibleDuplicates.flagged(
                        report.settings().columns().list(),
                        report.files().stream()
                                .flatMap(file -> rowsByFile.getOrDefault(file.id(), List.of()).stream()
                                        .map(values -> new ReportRow(file.id(), values, List.of())))
                                .toList()));
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
