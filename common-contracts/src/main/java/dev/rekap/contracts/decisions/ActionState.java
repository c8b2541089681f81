package dev.rekap.contracts.decisions;

/** Where one action of a decision stands. */
public enum ActionState {
    PROPOSED,
    DOING,
    DONE,
    UNDOING,
    UNDONE,
    /** Nothing was changed outside. */
    NOT_DONE,
    /** Whether something was changed is not known yet, or the state is one of a later version. */
    UNKNOWN
}
