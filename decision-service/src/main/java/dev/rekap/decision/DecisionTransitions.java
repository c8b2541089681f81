package dev.rekap.decision;

import static dev.rekap.contracts.decisions.DecisionState.APPROVED;
import static dev.rekap.contracts.decisions.DecisionState.ASKING;
import static dev.rekap.contracts.decisions.DecisionState.COLLECTING;
import static dev.rekap.contracts.decisions.DecisionState.DOING;
import static dev.rekap.contracts.decisions.DecisionState.DONE;
import static dev.rekap.contracts.decisions.DecisionState.EXPIRED;
import static dev.rekap.contracts.decisions.DecisionState.FAILED;
import static dev.rekap.contracts.decisions.DecisionState.PARTLY_DONE;
import static dev.rekap.contracts.decisions.DecisionState.PROPOSED;
import static dev.rekap.contracts.decisions.DecisionState.READING;
import static dev.rekap.contracts.decisions.DecisionState.REJECTED;
import static dev.rekap.contracts.decisions.DecisionState.UNDOING;
import static dev.rekap.contracts.decisions.DecisionState.UNDONE;
import static dev.rekap.contracts.decisions.DecisionState.UNKNOWN;

import dev.rekap.contracts.decisions.DecisionState;
import java.util.Map;
import java.util.Set;

/** The table of state transitions of a decision. */
public final class DecisionTransitions {

    private static final Map<DecisionState, Set<DecisionState>> NEXT = Map.ofEntries(
            // the material is known
            Map.entry(COLLECTING, Set.of(READING)),
            // proposed, or a question is open; unreadable, too late or never allowed; called off
            Map.entry(READING, Set.of(PROPOSED, ASKING, FAILED, REJECTED)),
            // edited caption; a question came up; yes; no; no answer in time; the effect of an earlier attempt turned
            // up
            Map.entry(PROPOSED, Set.of(READING, ASKING, APPROVED, REJECTED, EXPIRED, DONE, PARTLY_DONE)),
            Map.entry(ASKING, Set.of(READING, PROPOSED, REJECTED, EXPIRED, DONE, PARTLY_DONE)),
            // the actions are requested
            Map.entry(APPROVED, Set.of(DOING)),
            Map.entry(DOING, Set.of(DONE, PARTLY_DONE, FAILED, UNKNOWN)),
            // found out
            Map.entry(UNKNOWN, Set.of(DONE, PARTLY_DONE, FAILED, UNDONE)),
            // undo; an effect that was still there is gone after all
            Map.entry(DONE, Set.of(UNDOING, UNDONE, PARTLY_DONE)),
            // undo; the rest is approved again; the rest turned up, or is gone
            Map.entry(PARTLY_DONE, Set.of(UNDOING, UNDONE, APPROVED, DONE)),
            Map.entry(UNDOING, Set.of(UNDONE, DONE, PARTLY_DONE, UNKNOWN)),
            Map.entry(UNDONE, Set.of()),
            // the effect of an earlier attempt turned up
            Map.entry(REJECTED, Set.of(DONE, PARTLY_DONE)),
            Map.entry(EXPIRED, Set.of(DONE, PARTLY_DONE)),
            // read after all, or anew; a field was changed; approved again; the effect turned up
            Map.entry(FAILED, Set.of(READING, PROPOSED, ASKING, APPROVED, DONE, PARTLY_DONE)));

    private DecisionTransitions() {}

    static boolean allow(DecisionState from, DecisionState to) {
        return NEXT.getOrDefault(from, Set.of()).contains(to);
    }

    /**
     * The state that follows; a state may stay as it is.
     *
     * @throws IllegalMoveException if {@code to} may not follow {@code from}
     */
    public static DecisionState move(DecisionState from, DecisionState to) {
        if (from != to && !allow(from, to)) {
            throw new IllegalMoveException(from, to);
        }
        return to;
    }
}
