package dev.rekap.decision.spending;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How much may be spent on decisions on a day.
 *
 * @param currency of the amounts, ISO 4217; what is spent in another is not held against them
 * @param zone in which a day begins and ends
 * @param user for each user; none for no limit
 * @param total for all together; none for no limit
 */
public record DecisionBudgets(
        String currency,
        ZoneId zone,
        @Nullable BigDecimal user,
        @Nullable BigDecimal total) {

    public DecisionBudgets {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("a currency has three letters, such as IDR");
        }
    }
}
