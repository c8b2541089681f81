package dev.rekap.decision.config;

import dev.rekap.decision.spending.DecisionBudgets;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be spent on decisions on a day; nothing, or 0, is no limit.
 *
 * @param currency of the amounts, ISO 4217
 * @param zone in which a day begins and ends, such as {@code Asia/Jakarta}
 * @param userHard for a user, from where on nothing more is spent
 * @param totalHard for all, from where on nothing more is spent
 */
@ConfigurationProperties("rekap.budget")
public record DecisionBudgetProperties(
        @DefaultValue("IDR") String currency,
        @DefaultValue("Asia/Jakarta") String zone,
        @Nullable BigDecimal userHard,
        @Nullable BigDecimal totalHard) {

    public DecisionBudgetProperties {
        budgets(currency, zone, userHard, totalHard);
    }

    DecisionBudgets budgets() {
        return budgets(currency, zone, userHard, totalHard);
    }

    private static DecisionBudgets budgets(
            String currency, String zone, @Nullable BigDecimal userHard, @Nullable BigDecimal totalHard) {
        return new DecisionBudgets(
                currency,
                zone(zone),
                limit("rekap.budget.user-hard", userHard),
                limit("rekap.budget.total-hard", totalHard));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("rekap.budget.zone is a time zone such as Asia/Jakarta, not " + name, e);
        }
    }

    private static @Nullable BigDecimal limit(String name, @Nullable BigDecimal amount) {
        if (amount != null && amount.signum() < 0) {
            throw new IllegalArgumentException(name + " is not below zero");
        }
        return amount == null || amount.signum() == 0 ? null : amount;
    }
}
