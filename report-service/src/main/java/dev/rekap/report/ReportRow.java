package dev.rekap.report;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a report with the file it comes from.
 *
 * @param number names the row within its report, from 1; it stays while other rows come and go
 * @param file it comes from; none for a row that a person added
 * @param values with {@link Flag#POSSIBLE_DUPLICATE} on the name if there are similar rows
 * @param replaced what was read where a person replaced it; empty for a row that a person added
 * @param alike places in the table, from 1, of rows of other recordings that may be the same order
 */
public record ReportRow(
        int number, @Nullable FileId file, ExtractedRecord values, List<ExtractedField> replaced, List<Integer> alike) {

    public ReportRow {
        replaced = List.copyOf(replaced);
        alike = List.copyOf(alike);
    }

    /** A row as it was read. */
    public ReportRow(int number, FileId file, ExtractedRecord values) {
        this(number, file, values, List.of(), List.of());
    }
}
