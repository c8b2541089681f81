package dev.rekap.decision;

import dev.rekap.contracts.decisions.DecisionState;

/** The requested state may not follow the state of the decision. */
public final class IllegalMoveException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public IllegalMoveException(DecisionState from, DecisionState to) {
        super("a decision does not go from " + from + " to " + to);
    }
}
