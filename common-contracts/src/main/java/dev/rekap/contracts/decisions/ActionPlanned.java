package dev.rekap.contracts.decisions;

import java.util.List;

/**
 * The other side was looked at; nothing was changed.
 *
 * @param decisionId the decision
 * @param action number of the action
 * @param version of the decision that asked
 * @param fields what the look found out, such as which product a name means; they replace the proposal's
 * @param changes what would change
 * @param doubts what a person should look at before it is done
 */
public record ActionPlanned(
        DecisionId decisionId,
        int action,
        int version,
        List<ActionField> fields,
        List<FieldChange> changes,
        List<FieldDoubt> doubts)
        implements DecisionMessage {

    public ActionPlanned {
        fields = List.copyOf(fields);
        changes = List.copyOf(changes);
        doubts = List.copyOf(doubts);
    }
}
