package dev.rekap.contracts.decisions;

/** What an adapter of the world outside can be asked for. */
public enum ActionVerb {
    /** Look what would change, and change nothing. */
    PLAN,
    /** Look whether it is there already, by our key, and change nothing. */
    FIND,
    /** Find, else do, and read back. */
    DO,
    /** Take back what a receipt says was done. */
    UNDO,
    /** A verb of a later version: it is refused, and never taken for another. */
    UNKNOWN
}
