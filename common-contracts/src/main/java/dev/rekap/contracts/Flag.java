package dev.rekap.contracts;

/** Why a value wants a person's look. */
public enum Flag {
    /** Nothing was said for this column: it is left empty, never guessed. */
    MISSING,
    /** The extractor or the engine was unsure. */
    LOW_CONFIDENCE,
    /** The speaker corrected themself; the last word counts. */
    CORRECTED,
    /** Several amounts were added up; each stands in the evidence. */
    SUMMED,
    /** The value could not be found in the transcript and was dropped. */
    NO_EVIDENCE
}
