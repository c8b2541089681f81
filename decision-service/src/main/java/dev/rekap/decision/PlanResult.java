package dev.rekap.decision;

import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.FieldChange;
import dev.rekap.contracts.decisions.FieldDoubt;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a look at the other side found out.
 *
 * @param fields values that replace those of the proposal, such as which product a name means
 * @param changes what would change
 * @param doubts what a person should look at
 */
public record PlanResult(List<ActionField> fields, List<FieldChange> changes, List<FieldDoubt> doubts) {

    public PlanResult {
        fields = List.copyOf(fields);
        changes = List.copyOf(changes);
        doubts = List.copyOf(doubts);
    }

    /** The proposal with what was found out. */
    ProposedAction applyTo(ProposedAction proposed) {
        List<ProposedField> merged =
                new ArrayList<>(proposed.fields().stream().map(this::merge).toList());
        fields.stream()
                .filter(found -> proposed.field(found.name()).isEmpty())
                .map(found -> merge(new ProposedField(found.name(), found.value(), 1, List.of(), Set.of(), List.of())))
                .forEach(merged::add);
        return new ProposedAction(proposed.number(), proposed.kind(), merged, proposed.pictures());
    }

    private ProposedField merge(ProposedField field) {
        Set<FieldFlag> flags = EnumSet.noneOf(FieldFlag.class);
        flags.addAll(field.flags());
        List<String> readings = field.readings();
        for (FieldDoubt doubt : doubts) {
            if (doubt.name().equals(field.name())) {
                flags.add(doubt.flag());
                readings = doubt.readings().isEmpty() ? readings : doubt.readings();
            }
        }
        return new ProposedField(
                field.name(),
                found(field.name()).or(() -> Optional.ofNullable(field.value())).orElse(null),
                field.confidence(),
                field.evidence(),
                flags,
                readings);
    }

    private Optional<String> found(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(ActionField::value)
                .findFirst();
    }
}
