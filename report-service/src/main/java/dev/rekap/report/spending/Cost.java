package dev.rekap.report.spending;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sum of calls to engines and models.
 *
 * @param calls that were made, also those that came to nothing
 * @param audioSeconds that were sent and had to be paid
 * @param inputTokens of questions
 * @param outputTokens of answers
 * @param amounts what it cost, by currency (ISO 4217); a currency in which nothing was told is left out
 */
public record Cost(
        long calls, double audioSeconds, long inputTokens, long outputTokens, Map<String, BigDecimal> amounts) {

    /** No calls. */
    public static final Cost NONE = new Cost(0, 0, 0, 0, Map.of());

    public Cost {
        amounts = Map.copyOf(amounts);
    }

    /** Both together. */
    public Cost plus(Cost other) {
        Map<String, BigDecimal> sums = new TreeMap<>(amounts);
        other.amounts.forEach((currency, amount) -> sums.merge(currency, amount, BigDecimal::add));
        return new Cost(
                calls + other.calls,
                audioSeconds + other.audioSeconds,
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                sums);
    }
}
