package dev.rekap.report.spending;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.FileTask;
import java.util.List;

/** Writes down what a result cost, whatever becomes of the result: of a report that was deleted or called off too. */
public final class RecordSpending {

    private final Spending spending;
    private final GuardBudgets budgets;

    public RecordSpending(Spending spending, GuardBudgets budgets) {
        this.spending = spending;
        this.budgets = budgets;
    }

    /** Calls were made for a file; told again, they change nothing. */
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
