package dev.rekap.contracts.decisions;

/** What a file is, by its content. */
public enum PartKind {
    PICTURE,
    AUDIO,
    VIDEO,
    DOCUMENT,
    /** A kind of a later version. */
    UNKNOWN
}
