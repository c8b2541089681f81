package dev.rekap.report;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Flags rows of different recordings that may be the same order. They stay in the report: customers do order twice.
 */
final class PossibleDuplicates {

    private PossibleDuplicates() {}

    /** Returns the same rows, with the numbers of similar rows of other recordings, and the flag on those that have any. */
    static List<ReportRow> flagged(List<Column> columns, List<ReportRow> rows) {
        List<List<Integer>> alike = alike(columns, rows);
        List<ReportRow> flagged = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ReportRow row = rows.get(i);
            List<Integer> others = alike.get(i);
            flagged.add(new ReportRow(
                    row.number(),
                    row.file(),
                    others.isEmpty() ? row.values() : withFlag(columns, row.values()),
                    row.replaced(),
                    others));
        }
        return flagged;
    }

    /** For each row the numbers, from 1, of those like it. */
    private static List<List<Integer>> alike(List<Column> columns, List<ReportRow> rows) {
        List<List<Integer>> alike = new ArrayList<>();
        // Only rows with the same digits are compared at all.
        Map<String, List<Integer>> byDigits = new HashMap<>();
        List<SameOrder> orders = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            alike.add(new ArrayList<>());
            SameOrder order = SameOrder.of(columns, rows.get(i).values());
            orders.add(order);
            if (order.equals(SameOrder.INCOMPARABLE)) {
                continue;
            }
            List<Integer> near = byDigits.computeIfAbsent(order.digits(), _ -> new ArrayList<>());
            for (int other : near) {
                if (!Objects.equals(rows.get(other).file(), rows.get(i).file())
                        && !isSettled(columns, rows.get(other), rows.get(i))
                        && orders.get(other).isLike(order)) {
                    alike.get(i).add(other + 1);
                    alike.get(other).add(i + 1);
                }
            }
            near.add(i);
        }
        return alike;
    }

    /** A person who confirmed the name of either row said that both are meant. */
    private static boolean isSettled(List<Column> columns, ReportRow one, ReportRow other) {
        String name = nameColumn(columns);
        return Stream.of(one, other)
                .flatMap(row -> row.values().fields().stream())
                .anyMatch(field -> field.column().equals(name) && field.flags().contains(Flag.CONFIRMED_BY_PERSON));
    }

    private static String nameColumn(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.type() == ColumnType.TEXT)
                .map(Column::name)
                .findFirst()
                .orElse("");
    }

    private static ExtractedRecord withFlag(List<Column> columns, ExtractedRecord row) {
        String name = nameColumn(columns);
        return new ExtractedRecord(row.fields().stream()
                .map(field -> field.column().equals(name) ? withFlag(field) : field)
                .toList());
    }

    private static ExtractedField withFlag(ExtractedField field) {
        Set<Flag> flags = EnumSet.of(Flag.POSSIBLE_DUPLICATE);
        flags.addAll(field.flags());
        return new ExtractedField(
                field.column(), field.value(), field.confidence(), field.evidence(), flags, field.otherReading());
    }
}
