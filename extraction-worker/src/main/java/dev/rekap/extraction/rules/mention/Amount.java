package dev.rekap.extraction.rules.mention;

import org.jspecify.annotations.Nullable;

/**
 * How many, as it was said.
 *
 * @param count 0 or more
 * @param unit whether a unit was said
 * @param computed whether it was multiplied or subtracted: "tiga lusin kurang dua"
 * @param vague whether it stands for some number near it: "dua puluhan"
 * @param other what the same words may also mean: of "dua atau tiga" it is 3
 * @param end index of the token after it
 */
record Amount(
        long count,
        boolean unit,
        boolean computed,
        boolean vague,
        @Nullable Long other,
        int end) {

    static Amount of(long count, boolean unit, boolean vague, int end) {
        return new Amount(count, unit, false, vague, null, end);
    }

    /** Whether the words leave open how many. */
    boolean isOpen() {
        return vague || other != null;
    }
}
