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
 * @param rowsByFile in order of mention; files without rows are left out
 */
public record ReportContent(Report report, Map<FileId, List<ExtractedRecord>> rowsByFile) {

    public ReportContent {
        rowsByFile = Map.copyOf(rowsByFile);
    }

    /**
     * A row with the file it comes from.
     *
     * @param values with {@link dev.rekap.contracts.Flag#POSSIBLE_DUPLICATE} on the name if there are others like it
     * @param alike numbers of the rows, from 1, of other recordings that may be the same order
     */
    public record Row(FileId file, ExtractedRecord values, List<Integer> alike) {

        public Row {
            alike = List.copyOf(alike);
        }
    }

    /** All rows: in upload order, then in order of mention. */
    public List<Row> rows() {
        return PossibleDuplicates.flagged(
                report.settings().columns().list(),
                report.files().stream()
                        .flatMap(file -> rowsByFile.getOrDefault(file.id(), List.of()).stream()
                                .map(values -> new PossibleDuplicates.Read(file.id(), values)))
                        .toList());
    }

    /** Whether a value carries a flag that is more than a remark: a sum or a correction was understood. */
    public static boolean wantsLook(ExtractedField field) {
        return field.flags().stream().anyMatch(FileResult.Rows::wantsLook);
    }

    /** How many values carry a flag that is more than a remark. */
    public int toCheck() {
        return FileResult.Rows.toCheck(rows().stream().map(Row::values).toList());
    }
}
