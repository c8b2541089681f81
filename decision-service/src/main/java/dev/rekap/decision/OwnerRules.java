package dev.rekap.decision;

import dev.rekap.contracts.decisions.ActionFields;
import java.util.Map;

/**
 * What an owner allows.
 *
 * @param policies by kind of action; what is not in it is {@link Policy#ASK}
 * @param withinBudget whether something may still be spent today
 */
public record OwnerRules(Map<ActionKind, Policy> policies, boolean withinBudget) {

    /** What happens to a proposed action. */
    public enum Policy {
        /** It is done at once if nothing about it is in doubt. */
        ALWAYS,
        /** A person is asked. */
        ASK,
        /** It is refused. */
        NEVER
    }

    public OwnerRules {
        policies = Map.copyOf(policies);
    }

    /** A reply changes nothing and needs no approval. */
    public Policy of(ActionKind kind) {
        return kind == ActionKind.REPLY ? Policy.ALWAYS : policies.getOrDefault(kind, Policy.ASK);
    }

    /**
     * Whether this action of a decision may be done without a person: allowed, reversible, each field evidenced and without flags,
     * within budget. Changes of prices always ask, for the product may be published.
     */
    public boolean isAutomatic(DecisionAction action) {
        if (action.kind() == ActionKind.REPLY) {
            return true;
        }
        return of(action.kind()) == Policy.ALWAYS
                && action.kind().isReversible()
                && withinBudget
                && action.plan() != null
                && action.plan().doubts().isEmpty()
                && !changesPrice(action)
                && action.proposed().fields().stream()
                        .allMatch(field ->
                                !field.evidence().isEmpty() && field.flags().isEmpty());
    }

    private static boolean changesPrice(DecisionAction action) {
        return action.kind() == ActionKind.UPDATE
                && action.shown()
                        .field(ActionFields.PRICE)
                        .filter(field -> field.value() != null)
                        .isPresent();
    }
}
