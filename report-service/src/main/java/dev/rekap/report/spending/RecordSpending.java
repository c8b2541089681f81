package dev.rekap.report.spending;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.FileTask;
import java.util.List;

/** Records what the calls for a file cost, even if its report was cancelled or deleted. */
public final class RecordSpending {

    private final Spending spending;
    private final GuardBudgets budgets;

    public RecordSpending(Spending spending, GuardBudgets budgets) {
        this.spending = spending;
        this.budgets = budgets;
    }

    /** Records calls that were made for a file; repeating it changes nothing. */
    public void record(FileTask task, List<ProviderCall> calls) {
        if (calls.isEmpty()) {
            return;
        }
        List<ProviderCall> unknown = spending.add(task, calls, budgets.today());
        if (unknown.stream().anyMatch(call -> call.cost().signum() > 0)) {
            budgets.check(task.settings().userId());
        }
    }
}
