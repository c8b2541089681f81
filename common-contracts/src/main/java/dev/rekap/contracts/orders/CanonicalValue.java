package dev.rekap.contracts.orders;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The canonical form of a value, as {@link ColumnType} describes it, and its limits. */
public final class CanonicalValue {

    /** Characters of a text. */
    public static final int MAX_TEXT_LENGTH = 1000;

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d{3,18}");
    private static final Pattern NO_FRACTION = Pattern.compile("\\.0+$");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D");

    private CanonicalValue() {}

    /** Whether a value of this type may be published as it is. */
    public static boolean isCanonical(ColumnType type, String value) {
        return switch (type) {
            case TEXT, UNKNOWN -> value.length() <= MAX_TEXT_LENGTH;
            case INTEGER -> INTEGER.matcher(value).matches();
            case DECIMAL -> DECIMAL.matcher(value).matches();
            case DATE -> isDate(value);
            case PHONE -> PHONE.matcher(value).matches();
        };
    }

    /**
     * Writes a value in its canonical form: a text is stripped and cut to its limit, a number loses leading zeros, a telephone
     * number everything but its digits and a leading plus.
     *
     * @return none if the text is no value of this type
     */
    public static Optional<String> of(ColumnType type, String text) {
        String value = text.strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String form = switch (type) {
            case TEXT, UNKNOWN -> value.substring(0, Math.min(value.length(), MAX_TEXT_LENGTH));
            case INTEGER -> NO_FRACTION.matcher(value).replaceFirst("");
            case DECIMAL, DATE -> value;
            case PHONE ->
                (value.startsWith("+") ? "+" : "") + NO_DIGITS.matcher(value).replaceAll("");
        };
        if (!isCanonical(type, form)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (type) {
                    case INTEGER -> new BigInteger(form).toString();
                    case DECIMAL -> new BigDecimal(form).toPlainString();
                    case TEXT, DATE, PHONE, UNKNOWN -> form;
                });
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeException _) {
            return false;
        }
    }
}
