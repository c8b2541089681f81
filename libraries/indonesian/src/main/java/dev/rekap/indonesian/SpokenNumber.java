package dev.rekap.indonesian;

/**
 * A number as it was said or written: a whole one, or one with a fraction.
 *
 * @param numerator 0 or more
 * @param denominator 1 for a whole number
 * @param vague whether it stands for some number near it: "dua puluhan"
 * @param end index of the token after it
 */
public record SpokenNumber(long numerator, long denominator, boolean vague, int end) {

    static SpokenNumber whole(long value, int end) {
        return new SpokenNumber(value, 1, false, end);
    }

    static SpokenNumber fraction(long numerator, long denominator, int end) {
        return new SpokenNumber(numerator, denominator, false, end);
    }

    public boolean isWhole() {
        return numerator % denominator == 0;
    }

    /** Whether it is less than one and more than nothing: "setengah". */
    public boolean isPart() {
        return numerator > 0 && numerator < denominator;
    }

    /** Its whole part. */
    public long whole() {
        return numerator / denominator;
    }

    /** How many that is of something that counts {@code each}; -1 if that is not a whole number. */
    public long times(long each) {
        long product = Math.multiplyExact(numerator, each);
        return product % denominator == 0 ? product / denominator : -1;
    }

    /** The sum; ends where the part ends. */
    public SpokenNumber plus(SpokenNumber part) {
        return new SpokenNumber(
                numerator * part.denominator + part.numerator * denominator,
                denominator * part.denominator,
                vague || part.vague,
                part.end);
    }
}
