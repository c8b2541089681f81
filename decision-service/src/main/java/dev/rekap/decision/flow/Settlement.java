package dev.rekap.decision.flow;

import dev.rekap.contracts.decisions.ActionState;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.decision.ActionKind;
import dev.rekap.decision.Decision;
import dev.rekap.decision.DecisionAction;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of a decision that follows from those of its actions. */
final class Settlement {

    private Settlement() {}

    static Decision settle(Decision decision, FlowContext context) {
        DecisionState to = state(decision);
        if (to == decision.state()) {
            return decision;
        }
        return decision.moved(to, null).withUndoUntil(undoUntil(decision, to, context));
    }

    private static DecisionState state(Decision decision) {
        Set<ActionState> states = EnumSet.noneOf(ActionState.class);
        counting(decision.actions()).forEach(action -> states.add(action.state()));
        if (states.contains(ActionState.DOING)) {
            return DecisionState.DOING;
        }
        if (states.contains(ActionState.UNDOING)) {
            return DecisionState.UNDOING;
        }
        if (states.contains(ActionState.UNKNOWN)) {
            return DecisionState.UNKNOWN;
        }
        if (states.contains(ActionState.DONE)) {
            return states.size() == 1 ? DecisionState.DONE : DecisionState.PARTLY_DONE;
        }
        if (states.contains(ActionState.UNDONE)) {
            return DecisionState.UNDONE;
        }
        return DecisionState.FAILED;
    }

    /** A reply changes nothing; it counts where there is nothing else. */
    private static List<DecisionAction> counting(List<DecisionAction> actions) {
        List<DecisionAction> effects = actions.stream()
                .filter(action -> action.kind() != ActionKind.REPLY)
                .toList();
        return effects.isEmpty() ? actions : effects;
    }

    /** The window opens when something is done, and stays as it is after an attempt to undo it. */
    private static @Nullable Instant undoUntil(Decision decision, DecisionState to, FlowContext context) {
        boolean undoable = (to == DecisionState.DONE || to == DecisionState.PARTLY_DONE)
                && decision.actions().stream().anyMatch(Settlement::canBeUndone);
        if (!undoable) {
            // Kept for when the attempt to undo it fails.
            return to == DecisionState.UNKNOWN ? decision.undoUntil() : null;
        }
        return decision.undoUntil() == null
                ? context.now().plus(context.timing().undo())
                : decision.undoUntil();
    }

    static boolean canBeUndone(DecisionAction action) {
        return action.state() == ActionState.DONE && action.kind().isReversible();
    }
}
