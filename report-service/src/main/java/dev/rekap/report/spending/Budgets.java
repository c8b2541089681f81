package dev.rekap.report.spending;

import java.time.ZoneId;

/**
 * How much may be spent on a calendar day.
 *
 * @param currency of the amounts, ISO 4217; what is spent in another is not held against them
 * @param zone in which a day begins and ends
 * @param user for each user
 * @param total for all together
 */
public record Budgets(String currency, ZoneId zone, Budget user, Budget total) {

    public Budgets {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("a currency has three letters, such as IDR");
        }
    }
}
