package dev.rekap.report.http;

import dev.rekap.report.spending.GuardBudgets.Standing;
import dev.rekap.report.spending.SpendingLimit;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the user of a report stands today.
 *
 * @param state {@code WITHIN}, {@code WARNED} past the soft budget, or {@code SPENT} past the hard one
 * @param spent of it today, for all reports of the user
 */
record BudgetView(
        LocalDate day,
        SpendingLimit.State state,
        BigDecimal spent,
        @Nullable BigDecimal soft,
        @Nullable BigDecimal hard,
        String currency) {

    static BudgetView of(Standing standing) {
        SpendingLimit budget = standing.budget();
        return new BudgetView(
                standing.day(), standing.state(), standing.spent(), budget.soft(), budget.hard(), standing.currency());
    }
}
