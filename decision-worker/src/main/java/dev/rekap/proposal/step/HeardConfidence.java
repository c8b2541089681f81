package dev.rekap.proposal.step;

import dev.rekap.contracts.decisions.FieldEvidence;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.proposal.ReadMaterial;
import java.util.OptionalDouble;

/** Lowers the confidence of values whose words the engine itself was not sure of. */
final class HeardConfidence {

    /** Words that were recognised with less are doubtful. */
    private static final double THRESHOLD = 0.5;

    private HeardConfidence() {}

    static ProposedAction add(ReadMaterial material, ProposedAction action) {
        return new ProposedAction(
                action.number(),
                action.kind(),
                action.fields().stream().map(field -> add(material, field)).toList(),
                action.pictures());
    }

    private static ProposedField add(ReadMaterial material, ProposedField field) {
        OptionalDouble least = field.evidence().stream()
                .map(evidence -> heard(material, evidence))
                .flatMapToDouble(OptionalDouble::stream)
                .min();
        return least.isEmpty() || least.getAsDouble() >= THRESHOLD
                ? field
                : new ProposedField(
                        field.name(),
                        field.value(),
                        Math.min(field.confidence(), least.getAsDouble()),
                        field.evidence(),
                        field.flags(),
                        field.readings());
    }

    private static OptionalDouble heard(ReadMaterial material, FieldEvidence evidence) {
        Integer start = evidence.start();
        Integer end = evidence.end();
        return start == null || end == null
                ? OptionalDouble.empty()
                : material.text(evidence)
                        .map(text -> text.heardWith(start, end))
                        .orElse(OptionalDouble.empty());
    }
}
