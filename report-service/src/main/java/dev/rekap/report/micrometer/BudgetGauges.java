package dev.rekap.report.micrometer;

import dev.rekap.report.spending.GuardBudgets;
import dev.rekap.report.spending.SpendingLimit;
import dev.rekap.report.spending.SpendingLimits;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.math.BigDecimal;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Gauges {@code rekap.budget.spent} (today, all together), {@code rekap.budget.limit} by scope and kind, and {@code
 * rekap.budget.users} by state: how many users have spent their budget, or are warned. They show what {@link #refresh} has found; NaN as long as it could not
 * look.
 */
public final class BudgetGauges implements MeterBinder {

    private final GuardBudgets guard;
    private final SpendingLimits budgets;
    private volatile GuardBudgets.@Nullable Overview today;

    public BudgetGauges(GuardBudgets guard, SpendingLimits budgets) {
        this.guard = guard;
        this.budgets = budgets;
    }

    /** Looks into the database, so that Prometheus need not wait for it. */
    public void refresh() {
        try {
            today = guard.overview();
        } catch (RuntimeException e) {
            today = null;
            throw e;
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "rekap.budget.spent",
                        this,
                        gauges -> gauges.value(known -> known.spent().doubleValue()))
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

    private double value(ToDoubleFunction<GuardBudgets.Overview> of) {
        GuardBudgets.Overview known = today;
        return known == null ? Double.NaN : of.applyAsDouble(known);
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
        Gauge.builder("rekap.budget.users", this, gauges -> gauges.value(known -> users(known, state)))
                .description("Users who are warned, or for whom nothing more is spent today")
                .tag("state", state.name())
                .register(registry);
    }

    private static int users(GuardBudgets.Overview today, SpendingLimit.State state) {
        return state == SpendingLimit.State.SPENT ? today.usersSpent() : today.usersWarned();
    }
}
