package dev.rekap.report.micrometer;

import dev.rekap.report.spending.GuardBudgets;
import dev.rekap.report.spending.SpendingLimit;
import dev.rekap.report.spending.SpendingLimits;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Gauges {@code rekap.budget.spent} (today, all together), {@code rekap.budget.limit} by scope and kind, and {@code
 * rekap.budget.users} by state: how many users have spent their budget, or are warned; asked of the database when Prometheus asks.
 */
public final class BudgetGauges implements MeterBinder {

    private final GuardBudgets guard;
    private final SpendingLimits budgets;

    public BudgetGauges(GuardBudgets guard, SpendingLimits budgets) {
        this.guard = guard;
        this.budgets = budgets;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("rekap.budget.spent", this, gauges -> gauges.spent().doubleValue())
                .description("Spent today, for all users together")
                .tag("currency", budgets.currency())
                .register(registry);
        limit(registry, "user", "soft", budgets.user().soft());
        limit(registry, "user", "hard", budgets.user().hard());
        limit(registry, "total", "soft", budgets.total().soft());
        limit(registry, "total", "hard", budgets.total().hard());
        users(registry, SpendingLimit.State.WARNED);
        users(registry, SpendingLimit.State.SPENT);
    }

    private BigDecimal spent() {
        return guard.overview().spent();
    }

    /** Without a limit there is no line. */
    private void limit(MeterRegistry registry, String scope, String kind, @Nullable BigDecimal amount) {
        if (amount != null) {
            Gauge.builder("rekap.budget.limit", amount, BigDecimal::doubleValue)
                    .description(
                            "What may be spent on a day before there is a warning (soft), or nothing more is spent (hard)")
                    .tags("scope", scope, "kind", kind, "currency", budgets.currency())
                    .register(registry);
        }
    }

    private void users(MeterRegistry registry, SpendingLimit.State state) {
        Gauge.builder("rekap.budget.users", this, gauges -> gauges.users(state))
                .description("Users who are warned, or for whom nothing more is spent today")
                .tag("state", state.name())
                .register(registry);
    }

    private int users(SpendingLimit.State state) {
        GuardBudgets.Overview today = guard.overview();
        return state == SpendingLimit.State.SPENT ? today.usersSpent() : today.usersWarned();
    }
}
