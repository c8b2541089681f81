package dev.rekap.decision.flow;

import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.FieldQuestion;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.decision.ActionKind;
import dev.rekap.decision.DecisionAction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what has to be asked before a decision can be approved: one thing at a time, in the order of actions and fields. */
final class Questions {

    private Questions() {}

    /** What is asked now; none if nothing is open. */
    static Optional<FieldQuestion> next(List<DecisionAction> actions) {
        return actions.stream().map(Questions::next).flatMap(Optional::stream).findFirst();
    }

    /** What is asked about this action. */
    static Optional<FieldQuestion> next(DecisionAction action) {
        ProposedAction shown = action.shown();
        return shown.fields().stream()
                .map(field -> ofField(action.kind(), shown.number(), field))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> missing(action.kind(), shown));
    }

    private static Optional<FieldQuestion> ofField(ActionKind kind, int action, ProposedField field) {
        return field.flags().stream()
                .sorted()
                .filter(flag -> isOpen(kind, field, flag))
                .findFirst()
                .map(flag -> new FieldQuestion(action, field.name(), flag, choices(field)));
    }

    private static boolean isOpen(ActionKind kind, ProposedField field, FieldFlag flag) {
        return switch (flag) {
            case MISSING, AMBIGUOUS, OTHER_READING, CONTRADICTION -> true;
            case NO_EVIDENCE -> kind.type(field.name()) == ActionKind.FieldType.NUMBER;
            // A price for a product that the shop does not have changes nothing.
            case NOT_FOUND -> kind == ActionKind.UPDATE && kind.needed().contains(field.name());
            case OUT_OF_RANGE, POSSIBLE_DUPLICATE, CUT, UNKNOWN -> false;
        };
    }

    /** The value first, then the other readings. */
    private static List<String> choices(ProposedField field) {
        if (field.readings().isEmpty()) {
            return List.of();
        }
        Set<String> choices = new LinkedHashSet<>();
        Optional.ofNullable(field.value()).ifPresent(choices::add);
        choices.addAll(field.readings());
        return new ArrayList<>(choices);
    }

    private static Optional<FieldQuestion> missing(ActionKind kind, ProposedAction action) {
        return kind.needed().stream()
                .sorted()
                .filter(name -> !hasValue(action, name))
                .findFirst()
                .or(() -> kind == ActionKind.UPDATE
                                && !hasValue(action, ActionFields.PRICE)
                                && !hasValue(action, ActionFields.STOCK)
                        ? Optional.of(ActionFields.PRICE)
                        : Optional.empty())
                .map(name -> new FieldQuestion(action.number(), name, FieldFlag.MISSING, List.of()));
    }

    private static boolean hasValue(ProposedAction action, String name) {
        return action.field(name).filter(field -> field.value() != null).isPresent();
    }
}
