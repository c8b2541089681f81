package dev.rekap.report.config;

import dev.rekap.report.spending.SpendingLimit;
import dev.rekap.report.spending.SpendingLimits;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be spent on a day; nothing, or 0, is no limit.
 *
 * @param currency of the amounts, ISO 4217
 * @param zone in which a day begins and ends, such as {@code Asia/Jakarta}
 * @param userSoft for a user, from where on they are warned
 * @param userHard for a user, from where on nothing more is spent
 * @param totalSoft for all, from where on a meter warns
 * @param totalHard for all, from where on nothing more is spent
 */
@ConfigurationProperties("rekap.budget")
public record BudgetProperties(
        @DefaultValue("IDR") String currency,
        @DefaultValue("Asia/Jakarta") String zone,
        @Nullable BigDecimal userSoft,
        @Nullable BigDecimal userHard,
        @Nullable BigDecimal totalSoft,
        @Nullable BigDecimal totalHard) {

    public BudgetProperties {
        budgets(currency, zone, userSoft, userHard, totalSoft, totalHard);
    }

    SpendingLimits budgets() {
        return budgets(currency, zone, userSoft, userHard, totalSoft, totalHard);
    }

    private static SpendingLimits budgets(
            String currency,
            String zone,
            @Nullable BigDecimal userSoft,
            @Nullable BigDecimal userHard,
            @Nullable BigDecimal totalSoft,
            @Nullable BigDecimal totalHard) {
        return new SpendingLimits(
                currency,
                zone(zone),
                budget("rekap.budget.user", userSoft, userHard),
                budget("rekap.budget.total", totalSoft, totalHard));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("rekap.budget.zone is a time zone such as Asia/Jakarta, not " + name, e);
        }
    }

    private static SpendingLimit budget(String name, @Nullable BigDecimal soft, @Nullable BigDecimal hard) {
        try {
            return new SpendingLimit(limit(soft), limit(hard));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + "-soft, " + name + "-hard: " + e.getMessage(), e);
        }
    }

    private static @Nullable BigDecimal limit(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() == 0 ? null : amount;
    }
}
