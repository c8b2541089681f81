package dev.rekap.contracts.decisions;

/** Why a field of a proposal wants a person's look. */
public enum FieldFlag {
    /** Needed for the action, and nothing was said. */
    MISSING,
    /** It can be read in more than one way; the readings stand beside it. */
    AMBIGUOUS,
    /** A model named it, and it was found nowhere in the material. */
    NO_EVIDENCE,
    /** The words were read a second time, as a number, and that came out otherwise; both readings are there. */
    OTHER_READING,
    /** Two parts of the material disagree, such as a caption and a picture. */
    CONTRADICTION,
    /** Far from what this shop has, such as ten times its dearest price. */
    OUT_OF_RANGE,
    /** The shop does not have what it names, such as a category or a product. */
    NOT_FOUND,
    /** The shop seems to have it already. */
    POSSIBLE_DUPLICATE,
    /** Longer than what the other side takes; the rest was left out. */
    CUT,
    /** A reason of a later version. */
    UNKNOWN
}
