package dev.rekap.report;

import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.text.EditDistance;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Name and address of a row, normalised for comparison: its first two columns of text.
 *
 * <p>The rule, on purpose so small that it can be told: capitals, accents, punctuation and words of address (pak, bu, …) do not count;
 * jl and jln are jalan, gg is gang, no is nomor and is left out; then name and address may each differ in one letter of five, and
 * digits in neither: number 5 and number 6 are neighbours.
 */
record SameOrder(String name, String address, String digits) {

    /** For rows without a name or an address; equal to no other row. */
    static final SameOrder INCOMPARABLE = new SameOrder("", "", "");

    /** One letter of so many may be another. */
    private static final int LETTERS_PER_SLIP = 5;

    private static final Set<String> ADDRESSING = Set.of(
            "pak", "bapak", "bu", "ibu", "mas", "mbak", "mba", "bang", "abang", "kak", "kakak", "om", "tante", "haji");

    private static final Set<String> LEFT_OUT = Set.of("no", "nomor", "nomer");

    private static final Map<String, String> WRITTEN_OUT =
            Map.of("jl", "jalan", "jln", "jalan", "gg", "gang", "kav", "kavling", "kp", "kampung");

    /** Of a row; {@link #INCOMPARABLE} if the report has no such columns, or one of them is empty. */
    static SameOrder of(List<Column> columns, ExtractedRecord row) {
        List<String> texts = columns.stream()
                .filter(column -> column.type() == ColumnType.TEXT)
                .limit(2)
                .map(column -> text(column, row))
                .toList();
        if (texts.size() < 2) {
            return INCOMPARABLE;
        }
        String name = plain(texts.getFirst(), ADDRESSING);
        String address = plain(texts.getLast(), LEFT_OUT);
        String digits = (name + " " + address).replaceAll("[^0-9]+", " ").strip();
        return name.isEmpty() || address.isEmpty() ? INCOMPARABLE : new SameOrder(name, address, digits);
    }

    /** Whether both may be one order. */
    boolean isLike(SameOrder other) {
        return digits.equals(other.digits) && isNear(name, other.name) && isNear(address, other.address);
    }

    private static String text(Column column, ExtractedRecord row) {
        return row.fields().stream()
                .filter(field -> field.column().equals(column.name()))
                .map(ExtractedField::value)
                .map(value -> value == null ? "" : value)
                .findFirst()
                .orElse("");
    }

    private static String plain(String text, Set<String> without) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return Arrays.stream(bare.split(" "))
                .filter(word -> !without.contains(word))
                .map(word -> WRITTEN_OUT.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    private static boolean isNear(String one, String other) {
        int slips = Math.max(one.length(), other.length()) / LETTERS_PER_SLIP;
        return Math.abs(one.length() - other.length()) <= slips && EditDistance.between(one, other) <= slips;
    }
}
