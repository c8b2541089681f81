package dev.rekap.decision.flow;

import dev.rekap.decision.ActionKind.FieldType;
import dev.rekap.decision.flow.RequestRefusedException.Reason;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value as people write it, in its canonical form.
 *
 * @param value the canonical form; none if it is refused
 * @param refused why; none if it is taken
 */
record FieldText(@Nullable String value, @Nullable Reason refused) {

    static final int MAX_LENGTH = 5_000;

    private static final int MAX_DIGITS = 15;

    /** {@code Rp 5.500}, {@code 5.500,00}, {@code 5rb}, {@code 1,5 jt}: points group, a comma begins the fraction. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:rp\\.?|idr)?\\s*(-?)\\s*(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:[.,](\\d{1,2}))?\\s*([a-z]*)(?:\\s*,-)?");

    private static final Map<String, BigDecimal> UNITS = Map.of(
            "", BigDecimal.ONE,
            "rb", new BigDecimal(1_000),
            "ribu", new BigDecimal(1_000),
            "k", new BigDecimal(1_000),
            "jt", new BigDecimal(1_000_000),
            "juta", new BigDecimal(1_000_000));

    /** Reads a value that is not empty. */
    static FieldText of(FieldType type, String text) {
        String plain = text.replace("\0", "").strip();
        if (plain.length() > MAX_LENGTH) {
            return refused(Reason.VALUE_TOO_LONG);
        }
        return switch (type) {
            case NUMBER -> number(plain);
            case LINE -> plain.lines().count() > 1 ? refused(Reason.LINE_BREAK) : taken(plain);
            case TEXT -> taken(plain);
        };
    }

    private static FieldText number(String text) {
        Matcher parts = AMOUNT.matcher(text.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return refused(Reason.NOT_A_NUMBER);
        }
        Optional<BigDecimal> unit = Optional.ofNullable(UNITS.get(parts.group(4)));
        String whole = parts.group(2).replace(".", "");
        if (unit.isEmpty() || whole.length() > MAX_DIGITS) {
            return refused(Reason.NOT_A_NUMBER);
        }
        if (!parts.group(1).isEmpty()) {
            return refused(Reason.NEGATIVE_NUMBER);
        }
        String fraction = Optional.ofNullable(parts.group(3)).orElse("0");
        BigDecimal number = new BigDecimal(whole + "." + fraction).multiply(unit.get());
        return number.stripTrailingZeros().scale() > 0
                ? refused(Reason.NOT_A_NUMBER)
                : taken(number.toBigInteger().toString());
    }

    private static FieldText taken(String value) {
        return new FieldText(value, null);
    }

    private static FieldText refused(Reason reason) {
        return new FieldText(null, reason);
    }
}
