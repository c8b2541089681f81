package dev.rekap.report;

import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileId;
import java.util.List;

/**
 * A row of a report with the file it comes from.
 *
 * @param values with {@link dev.rekap.contracts.Flag#POSSIBLE_DUPLICATE} on the name if there are similar rows
 * @param alike numbers of the rows, from 1, of other recordings that may be the same order
 */
public record ReportRow(FileId file, ExtractedRecord values, List<Integer> alike) {

    public ReportRow {
        alike = List.copyOf(alike);
    }
}
