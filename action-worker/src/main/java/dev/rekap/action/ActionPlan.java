package dev.rekap.action;

import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.FieldChange;
import dev.rekap.contracts.decisions.FieldDoubt;
import java.util.List;

/**
 * What a look at the other side found.
 *
 * @param fields found out; they replace the request's
 * @param changes that would be made
 * @param doubts a person should look at
 */
public record ActionPlan(List<ActionField> fields, List<FieldChange> changes, List<FieldDoubt> doubts) {

    public ActionPlan {
        fields = List.copyOf(fields);
        changes = List.copyOf(changes);
        doubts = List.copyOf(doubts);
    }
}
