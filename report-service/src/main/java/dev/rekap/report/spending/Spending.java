package dev.rekap.report.spending;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.FileTask;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Where it is written down what was asked of engines and models, and what it cost. */
public interface Spending {

    /**
     * Writes calls down that were made for a file. A call that is told again is passed over, in whichever message it is told; two
     * calls are the same if everything that is known of them is, down to the time they took.
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
