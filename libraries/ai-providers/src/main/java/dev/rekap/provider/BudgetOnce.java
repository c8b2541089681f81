package dev.rekap.provider;

import org.jspecify.annotations.Nullable;

/** A budget that is looked up when somebody wants to know, and then not again. For one thread. */
final class BudgetOnce implements Budget {

    private final Budget budget;
    private @Nullable Boolean spent;

    BudgetOnce(Budget budget) {
        this.budget = budget;
    }

    @Override
    public boolean isSpent() throws ProviderException {
        if (spent == null) {
            spent = budget.isSpent();
        }
        return spent;
    }
}
