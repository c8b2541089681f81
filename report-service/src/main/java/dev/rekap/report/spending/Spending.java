package dev.rekap.report.spending;

import dev.rekap.contracts.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** What was spent on a day so far, from running totals. */
public interface Spending {

    /** For everybody. */
    BigDecimal on(LocalDate day, String currency);

    /** For each user for whom at least so much was. */
    Map<UserId, BigDecimal> byUser(LocalDate day, String currency, BigDecimal least);

    /** For how many users at least so much was. */
    int users(LocalDate day, String currency, BigDecimal least);

    /** For each of these users for whom anything was. */
    Map<UserId, BigDecimal> byUser(LocalDate day, String currency, Set<UserId> users);

    /** For a user. */
    default BigDecimal on(LocalDate day, String currency, UserId user) {
        return byUser(day, currency, Set.of(user)).getOrDefault(user, BigDecimal.ZERO);
    }
}
