package dev.rekap.contracts.decisions;

import dev.rekap.contracts.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The world outside is to be looked at or changed. Only a {@link ActionVerb#DO} or {@link ActionVerb#UNDO} changes it, and only after a
 * person approved these fields, or the owner's policy did.
 *
 * @param decisionId the decision
 * @param action number of the action in it
 * @param version of the decision that this is for; what comes back names it
 * @param verb what to do
 * @param userId the owner
 * @param kind of the {@link ActionFields}
 * @param key the same for every attempt of this action, {@code RKP-} and letters and digits: by it the effect is found again
 * @param fields what to do it with
 * @param pictures that go along, in order
 * @param receipt of what is to be undone; only with {@link ActionVerb#UNDO}
 */
public record ActionRequested(
        DecisionId decisionId,
        int action,
        int version,
        ActionVerb verb,
        UserId userId,
        String kind,
        String key,
        List<ActionField> fields,
        List<MaterialPart> pictures,
        @Nullable Receipt receipt)
        implements DecisionMessage {

    public ActionRequested {
        fields = List.copyOf(fields);
        pictures = List.copyOf(pictures);
    }
}
