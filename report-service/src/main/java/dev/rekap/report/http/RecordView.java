package dev.rekap.report.http;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.report.ReportRow;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a report as callers see it; each map has every column, in order.
 *
 * @param n names the row; it stays while other rows come and go
 * @param fileId that the row was read from; none if a person added it
 * @param values null where nothing was said; numbers for the column types integer and decimal, else strings
 * @param confidence 0 to 1
 * @param evidence the words each value was read from
 * @param flags why a person should look at the value
 * @param otherReadings where a second reading of the words came to another value; only columns that have one
 * @param readAs what was read where a person replaced it; only columns that were
 * @param alike places in the list, from 1, of rows of other recordings that may be the same order
 */
record RecordView(
        int n,
        @Nullable String fileId,
        Map<String, @Nullable Object> values,
        Map<String, Double> confidence,
        Map<String, List<Evidence>> evidence,
        Map<String, List<Flag>> flags,
        Map<String, Object> otherReadings,
        Map<String, @Nullable Object> readAs,
        List<Integer> alike) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    static RecordView of(ReportRow row, List<Column> columns) {
        RecordView view = new RecordView(
                row.number(),
                row.file() == null ? null : row.file().toString(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                row.alike());
        for (Column column : columns) {
            view.add(
                    column,
                    row.values().fields().stream()
                            .filter(field -> field.column().equals(column.name()))
                            .findFirst()
                            .orElseGet(() -> ExtractedField.missing(column.name())));
        }
        for (ExtractedField field : row.replaced()) {
            columns.stream()
                    .filter(column -> column.name().equals(field.column()))
                    .forEach(column -> view.readAs.put(column.name(), value(column.type(), field.value())));
        }
        return view;
    }

    private void add(Column column, ExtractedField field) {
        values.put(column.name(), value(column.type(), field.value()));
        confidence.put(column.name(), field.confidence());
        evidence.put(column.name(), field.evidence());
        flags.put(column.name(), field.flags().stream().sorted().toList());
        Object other = value(column.type(), field.otherReading());
        if (other != null) {
            otherReadings.put(column.name(), other);
        }
    }

    private static @Nullable Object value(ColumnType type, @Nullable String value) {
        return type.isNumber() && value != null && NUMBER.matcher(value).matches() ? new BigDecimal(value) : value;
    }
}
