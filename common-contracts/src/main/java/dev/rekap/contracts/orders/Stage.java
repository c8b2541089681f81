package dev.rekap.contracts.orders;

/** Where in the pipeline something happened. */
public enum Stage {
    TRANSCRIPTION,
    EXTRACTION,
    REPORT,
    /** A stage of a later version. */
    UNKNOWN
}
