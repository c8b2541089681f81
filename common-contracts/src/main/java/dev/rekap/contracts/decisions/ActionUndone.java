package dev.rekap.contracts.decisions;

/**
 * The effect is gone, or what it changed is as before.
 *
 * @param decisionId the decision
 * @param action number of the action
 * @param version of the decision that asked
 */
public record ActionUndone(DecisionId decisionId, int action, int version) implements DecisionMessage {}
