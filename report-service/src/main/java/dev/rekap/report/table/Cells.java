package dev.rekap.report.table;

import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of a row, in the order of the report's columns. */
final class Cells {

    private Cells() {}

    /** The values of the columns; null for a missing value. */
    static List<@Nullable String> of(List<Column> columns, ExtractedRecord row) {
        return columns.stream()
                .<@Nullable String>map(column -> valueOf(column, row))
                .toList();
    }

    private static @Nullable String valueOf(Column column, ExtractedRecord row) {
        for (ExtractedField field : row.fields()) {
            if (field.column().equals(column.name())) {
                return field.value();
            }
        }
        return null;
    }
}
