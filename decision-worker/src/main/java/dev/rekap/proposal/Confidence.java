package dev.rekap.proposal;

/**
 * How sure a value is, by what was found for it and never by what a model says of itself. A field with a confidence below
 * {@link #CONFIDENT} wants a look, whether it is flagged or not.
 */
public final class Confidence {

    /** A word names the field beside the value, and it can be read in one way only. */
    public static final double NAMED = 0.95;

    /** The value was found, and its place among the others tells what it is. */
    public static final double PLACED = 0.85;

    /** Found, and something beside it is not explained. */
    public static final double INFERRED = 0.6;

    /** It can be read otherwise, or was not found. */
    public static final double DOUBTFUL = 0.4;

    /** No value. */
    public static final double NONE = 0;

    /** From here on a value counts as sure. */
    public static final double CONFIDENT = 0.7;

    private Confidence() {}
}
