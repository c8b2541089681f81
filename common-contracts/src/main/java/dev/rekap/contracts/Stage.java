package dev.rekap.contracts;

/** Where in the pipeline something happened. */
public enum Stage {
    TRANSCRIPTION,
    EXTRACTION,
    REPORT
}
