package dev.rekap.report.spending;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.FileTask;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Stores the calls of engines and models, and what they cost. */
public interface Spending {

    /**
     * Stores calls that were made for a file. A repeated call is skipped, in whichever message it comes; two calls are the same if all
     * their values are, including the time they took.
     *
     * @param day on which they count
     * @return those that were not known
     */
    List<ProviderCall> add(FileTask task, List<ProviderCall> calls, LocalDate day);

    /** What was spent on a day for everybody. */
    BigDecimal on(LocalDate day, String currency);

    /** What was spent on a day for a user. */
    BigDecimal on(LocalDate day, String currency, UserId user);

    /** What was spent on a day for each user for whom anything was. */
    Map<UserId, BigDecimal> byUser(LocalDate day, String currency);
}
