package dev.rekap.ingest.step;

import dev.rekap.contracts.orders.ColumnType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Whether a text is a value of a column's type as {@link ColumnType} writes it. */
final class CanonicalValue {

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d{3,20}");
    private static final int MAX_TEXT_LENGTH = 10_000;

    private CanonicalValue() {}

    static boolean fits(ColumnType type, String value) {
        return switch (type) {
            case TEXT -> value.length() <= MAX_TEXT_LENGTH;
            case INTEGER -> INTEGER.matcher(value).matches();
            case DECIMAL -> DECIMAL.matcher(value).matches();
            case DATE -> isDate(value);
            case PHONE -> PHONE.matcher(value).matches();
        };
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeException _) {
            return false;
        }
    }
}
