package dev.rekap.contracts.decisions;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ProviderCall;
import java.util.List;

/**
 * Nothing can be proposed for this material.
 *
 * @param decisionId the decision
 * @param materialVersion of the material that was read
 * @param code why, for the user
 * @param detail for the operator, without secrets and without what was said
 * @param attempts all calls that were made for it
 */
public record DecisionFailed(
        DecisionId decisionId, int materialVersion, FailureCode code, String detail, List<ProviderCall> attempts)
        implements DecisionMessage {

    public DecisionFailed {
        attempts = List.copyOf(attempts);
    }
}
