package dev.rekap.provider;

import org.jspecify.annotations.Nullable;

/** A budget that is looked up at most once, on first use. Not safe for several threads. */
final class CachedBudget implements Budget {

    private final Budget budget;
    private @Nullable Boolean spent;

    CachedBudget(Budget budget) {
        this.budget = budget;
    }

    @Override
    public boolean isSpent() throws BudgetUnknownException {
        if (spent == null) {
            spent = budget.isSpent();
        }
        return spent;
    }
}
