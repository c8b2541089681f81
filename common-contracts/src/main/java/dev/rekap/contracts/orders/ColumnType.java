package dev.rekap.contracts.orders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a column's values are written; see {@link ExtractedField#value()}. */
public enum ColumnType {
    /** Any words. */
    TEXT,
    /** Whole number in digits, such as {@code 24} or {@code -3}. */
    INTEGER,
    /** Number with a point before its fraction, such as {@code 1.5}. */
    DECIMAL,
    /** ISO 8601 calendar date, such as {@code 2026-11-21}. */
    DATE,
    /** Telephone number: digits, with a leading {@code +} or {@code 0} kept. */
    PHONE,
    /** A type of a later version; its values are taken as they are. */
    UNKNOWN;

    public static Optional<ColumnType> named(String name) {
        return offered()
                .filter(type -> type.label().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The name users write: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the values are numbers; tables and APIs show those as numbers, all others as text. */
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }

    /** All labels, for messages that say what is possible. */
    public static String labels() {
        return offered().map(ColumnType::label).collect(Collectors.joining(", "));
    }

    private static Stream<ColumnType> offered() {
        return Arrays.stream(values()).filter(type -> type != UNKNOWN);
    }
}
