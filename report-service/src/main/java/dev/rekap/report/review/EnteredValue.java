package dev.rekap.report.review;

import dev.rekap.contracts.orders.CanonicalValue;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.OrderProblem;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values as persons enter them. They have the canonical form of any other value, and nothing is guessed: a text that is too long is
 * refused, not cut, and so is {@code 1.000}, which is a thousand to some and one to others.
 */
final class EnteredValue {

    /** Neither a database nor a spreadsheet takes them; half of a surrogate pair is no character. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}");

    private EnteredValue() {}

    /**
     * The canonical form.
     *
     * @return none if the value is to be empty
     * @throws EditRefusedException {@link OrderProblem#INVALID_VALUE} if the text is no value of the column's type
     */
    static Optional<String> of(Column column, @Nullable String text) {
        String value =
                text == null ? "" : UNPRINTABLE.matcher(text).replaceAll("").strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> canonical =
                isPlain(column.type(), value) ? CanonicalValue.of(column.type(), value) : Optional.empty();
        if (canonical.isEmpty()) {
            throw new EditRefusedException(
                    OrderProblem.INVALID_VALUE,
                    column.name(),
                    Map.of("column", column.name(), "column_type", column.type().label()));
        }
        return canonical;
    }

    private static boolean isPlain(ColumnType type, String value) {
        return switch (type) {
            case TEXT, UNKNOWN -> value.length() <= CanonicalValue.MAX_TEXT_LENGTH;
            case INTEGER -> CanonicalValue.isCanonical(type, value);
            // Of letters a telephone number would keep nothing.
            case PHONE -> value.chars().noneMatch(Character::isLetter);
            case DECIMAL, DATE -> true;
        };
    }
}
