package dev.rekap.extraction.model;

import dev.rekap.contracts.orders.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Writes a model's value as the column's type does; a value that is none of the type is none at all. */
final class CanonicalValue {

    private static final int MOST_DIGITS = 18;
    private static final int LONGEST_TEXT = 1000;

    private CanonicalValue() {}

    static Optional<String> of(ColumnType type, JsonNode value) {
        String text =
                value.isNull() || value.isContainer() ? "" : value.asString("").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (type) {
            case TEXT -> Optional.of(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
            case INTEGER -> integer(text);
            case DECIMAL -> decimal(text);
            case DATE -> date(text);
            case PHONE -> phone(text);
        };
    }

    private static Optional<String> integer(String text) {
        String whole = text.replaceFirst("\\.0+$", "");
        return whole.matches("-?\\d{1," + MOST_DIGITS + "}")
                ? Optional.of(new BigInteger(whole).toString())
                : Optional.empty();
    }

    private static Optional<String> decimal(String text) {
        return text.matches("-?\\d{1," + MOST_DIGITS + "}(\\.\\d{1," + MOST_DIGITS + "})?")
                ? Optional.of(new BigDecimal(text).toPlainString())
                : Optional.empty();
    }

    private static Optional<String> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text).toString());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> phone(String text) {
        String digits = text.replaceAll("\\D", "");
        String plus = text.startsWith("+") ? "+" : "";
        return digits.isEmpty() || digits.length() > MOST_DIGITS ? Optional.empty() : Optional.of(plus + digits);
    }
}
