package dev.rekap.contracts.decisions;

/** Where a decision stands. */
public enum DecisionState {
    /** The message is taken, its parts are still being collected. */
    COLLECTING,
    /** A decider reads it. */
    READING,
    /** Waits for a person's yes. */
    PROPOSED,
    /** Waits for an answer without which it cannot be done. */
    ASKING,
    /** A person said yes. */
    APPROVED,
    /** The world outside is being changed. */
    DOING,
    DONE,
    UNDOING,
    UNDONE,
    /** A person said no. */
    REJECTED,
    /** Nobody answered in time. */
    EXPIRED,
    /** It could not be read, or nothing of it was done. */
    FAILED,
    /** Whether it was done is not known yet; it is being looked up. */
    UNKNOWN,
    /** Some of its actions were done, others not. */
    PARTLY_DONE
}
