package dev.rekap.extraction.rules.text;

/**
 * A number as it was said or written.
 *
 * @param whole its whole part, 0 or more
 * @param half whether one half comes on top: "satu setengah"
 * @param end index of the token after it
 */
public record SpokenNumber(long whole, boolean half, int end) {

    /** How many that is of something that counts {@code each}; -1 if that is not a whole number. */
    public long times(long each) {
        if (half && each % 2 != 0) {
            return -1;
        }
        return Math.multiplyExact(whole, each) + (half ? each / 2 : 0);
    }

    public SpokenNumber withHalf(int newEnd) {
        return new SpokenNumber(whole, true, newEnd);
    }
}
