package dev.rekap.contracts.decisions;

/**
 * The effect is there, once.
 *
 * @param decisionId the decision
 * @param action number of the action
 * @param version of the decision that asked
 * @param receipt what the other side says is there
 */
public record ActionDone(DecisionId decisionId, int action, int version, Receipt receipt) implements DecisionMessage {}
