package dev.rekap.report.spending;

import java.time.ZoneId;

/**
 * The daily budgets of each user and of all users together.
 *
 * @param currency of the amounts, ISO 4217; what is spent in another is not held against them
 * @param zone in which a day begins and ends
 * @param user for each user
 * @param total for all together
 */
public record SpendingLimits(String currency, ZoneId zone, SpendingLimit user, SpendingLimit total) {

    public SpendingLimits {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("a currency has three letters, such as IDR");
        }
    }
}
