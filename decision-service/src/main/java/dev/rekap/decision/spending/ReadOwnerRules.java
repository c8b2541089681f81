package dev.rekap.decision.spending;

import dev.rekap.contracts.UserId;
import dev.rekap.decision.ActionKind;
import dev.rekap.decision.OwnerRules;
import dev.rekap.decision.OwnerRules.Policy;
import dev.rekap.decision.port.Policies;
import java.util.Map;
import java.util.Optional;

/** The rules of an owner, as they are now. */
public final class ReadOwnerRules {

    private static final OwnerRules NOBODY = new OwnerRules(Map.of(), false);

    private final Policies policies;
    private final GuardDecisionBudgets budgets;

    public ReadOwnerRules(Policies policies, GuardDecisionBudgets budgets) {
        this.policies = policies;
        this.budgets = budgets;
    }

    /** The rules; those that ask for everything while the owner is not known. */
    public OwnerRules of(Optional<UserId> owner) {
        return owner.map(this::of).orElse(NOBODY);
    }

    private OwnerRules of(UserId owner) {
        Map<ActionKind, Policy> set = policies.of(owner);
        // What was spent matters to what is done without a person only.
        return new OwnerRules(set, set.containsValue(Policy.ALWAYS) && budgets.isWithin(owner));
    }
}
