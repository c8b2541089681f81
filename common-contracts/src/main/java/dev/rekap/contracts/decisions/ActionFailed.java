package dev.rekap.contracts.decisions;

import dev.rekap.contracts.FailureCode;

/**
 * An action was not planned, found, done or undone.
 *
 * @param decisionId the decision
 * @param action number of the action
 * @param version of the decision that asked
 * @param verb what was asked for
 * @param outcome what is known
 * @param code why, for the user
 * @param detail for the operator, without secrets and without what was said
 */
public record ActionFailed(
        DecisionId decisionId,
        int action,
        int version,
        ActionVerb verb,
        Outcome outcome,
        FailureCode code,
        String detail)
        implements DecisionMessage {

    /** What is known of a failed action. */
    public enum Outcome {
        /** Nothing was changed. Of a {@link ActionVerb#FIND}: the other side was looked at, and it is not there. */
        NOT_DONE,
        /** It may have been changed, and could not be looked up. */
        UNKNOWN
    }
}
