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
    NO_EVIDENCE,
    /** The words were read a second time, as a number, and that came out otherwise; both readings are there. */
    OTHER_READING,
    /** The engine heard another language than it was asked for. */
    OTHER_LANGUAGE,
    /** Another recording of the report orders for the same name and address: it may be the same order twice. */
    POSSIBLE_DUPLICATE,
    /** A person replaced the value: it wants no look any more. */
    CORRECTED_BY_PERSON,
    /** A person looked at the value and left it as it is: it wants no look any more. */
    CONFIRMED_BY_PERSON,
    /** A reason of a later version. */
    UNKNOWN
}
