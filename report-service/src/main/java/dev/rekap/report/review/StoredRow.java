package dev.rekap.report.review;

import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.report.ReportRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is kept: what was read, and what a person said of it.
 *
 * @param number names the row within its report, from 1
 * @param file it was read from; none for a row that a person added
 * @param read as it was read; empty for a row that a person added
 * @param reviews at most one for each column
 * @param removed whether a person removed it
 */
public record StoredRow(
        int number, @Nullable FileId file, ExtractedRecord read, List<ValueReview> reviews, boolean removed) {

    public StoredRow {
        reviews = List.copyOf(reviews);
    }

    /** A row that a person adds, without values yet. */
    static StoredRow added(int number) {
        return new StoredRow(number, null, new ExtractedRecord(List.of()), List.of(), false);
    }

    /** The row as it is shown. */
    ReportRow shown(List<Column> columns) {
        return new ReportRow(number, file, values(columns), file == null ? List.of() : replaced(), List.of());
    }

    /** The values as they stand. */
    public ExtractedRecord values(List<Column> columns) {
        if (file != null && reviews.isEmpty()) {
            return read;
        }
        return new ExtractedRecord(columns.stream()
                .map(column -> {
                    ExtractedField read = read(column.name());
                    return review(column.name()).map(review -> review.of(read)).orElse(read);
                })
                .toList());
    }

    private List<ExtractedField> replaced() {
        return reviews.stream()
                .filter(ValueReview::corrected)
                .map(review -> read(review.column()))
                .toList();
    }

    /**
     * The same with other values.
     *
     * @param values by column, canonical; none where there is to be no value
     * @param confirmed columns whose values are confirmed as they stand then
     */
    StoredRow with(Map<String, Optional<String>> values, Set<String> confirmed) {
        StoredRow row = this;
        for (Map.Entry<String, Optional<String>> value : values.entrySet()) {
            row = row.with(ValueReview.of(read(value.getKey()), value.getValue().orElse(null)));
        }
        for (String column : confirmed) {
            row = row.with(row.review(column)
                    .orElseGet(() -> new ValueReview(column, false, null, true))
                    .confirm());
        }
        return row;
    }

    StoredRow removed(boolean now) {
        return new StoredRow(number, file, read, reviews, now);
    }

    Optional<ValueReview> review(String column) {
        return reviews.stream().filter(review -> review.column().equals(column)).findFirst();
    }

    private StoredRow with(ValueReview review) {
        List<ValueReview> all = new ArrayList<>(reviews);
        all.removeIf(known -> known.column().equals(review.column()));
        all.add(review);
        return new StoredRow(number, file, read, all, removed);
    }

    private ExtractedField read(String column) {
        return read.fields().stream()
                .filter(field -> field.column().equals(column))
                .findFirst()
                .orElseGet(() -> file == null
                        ? new ExtractedField(column, null, 0, List.of(), Set.of())
                        : ExtractedField.missing(column));
    }
}
