package dev.rekap.contracts.decisions;

/**
 * A decision was deleted, or its user forgotten: nothing is accepted for it any more.
 *
 * @param decisionId the decision
 */
public record DecisionClosed(DecisionId decisionId) implements DecisionMessage {}
