package dev.rekap.contracts.decisions;

import dev.rekap.contracts.ProviderCall;
import java.util.List;
import java.util.Set;

/**
 * Material was read, and this is what could be done.
 *
 * @param decisionId the decision
 * @param materialVersion of the material that was read; a proposal for an older one is stale
 * @param decider that proposed it, such as {@code rules} or {@code openai}
 * @param actions at least one
 * @param notices for the user, about how it was read
 * @param attempts all calls that were made for it, in order, of all stages
 */
public record DecisionProposed(
        DecisionId decisionId,
        int materialVersion,
        String decider,
        List<ProposedAction> actions,
        Set<Notice> notices,
        List<ProviderCall> attempts)
        implements DecisionMessage {

    public DecisionProposed {
        actions = List.copyOf(actions);
        notices = Set.copyOf(notices);
        attempts = List.copyOf(attempts);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("a proposal without an action is a failure");
        }
    }
}
