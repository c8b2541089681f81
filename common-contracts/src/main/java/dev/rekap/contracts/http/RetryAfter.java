package dev.rekap.contracts.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Retry-After}: seconds or a date (RFC 9110, 10.2.3). Some vendors send fractions of seconds, which are read too.
 */
public final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final int NANO_DIGITS = 9;

    private RetryAfter() {}

    /**
     * The pause that the header asks for.
     *
     * @param header null if there is none
     * @param now from which a date is counted
     * @param longest pause that is granted
     * @return zero to {@code longest}; zero if there is no header, it cannot be read, or its date is past
     */
    public static Duration parse(@Nullable String header, Instant now, Duration longest) {
        Duration pause = header == null ? Duration.ZERO : pause(header.strip(), now);
        if (pause.isNegative()) {
            return Duration.ZERO;
        }
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    private static Duration pause(String value, Instant now) {
        if (SECONDS.matcher(value).matches()) {
            return Duration.ofNanos(
                    new BigDecimal(value).movePointRight(NANO_DIGITS).longValueExact());
        }
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException _) {
            return Duration.ZERO;
        }
    }
}
