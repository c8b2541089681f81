package dev.rekap.contracts;

import java.math.BigDecimal;

/**
 * What a model costs, in the currency of its {@link PriceList}.
 *
 * @param audioMinute of a minute of audio; 0 or more
 * @param inputMillion of a million tokens of questions; 0 or more
 * @param outputMillion of a million tokens of answers; 0 or more
 */
public record Price(BigDecimal audioMinute, BigDecimal inputMillion, BigDecimal outputMillion) {

    /** Of what costs nothing: our own engines, a server of one's own. */
    public static final Price FREE = new Price(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final double SECONDS_OF_A_MINUTE = 60;
    private static final double MILLION = 1_000_000;

    public Price {
        if (audioMinute.signum() < 0 || inputMillion.signum() < 0 || outputMillion.signum() < 0) {
            throw new IllegalArgumentException("a price is not below zero");
        }
    }

    /** Whether nothing is asked for anything. */
    public boolean isFree() {
        return audioMinute.signum() == 0 && inputMillion.signum() == 0 && outputMillion.signum() == 0;
    }

    /** Of so much audio. */
    public double ofAudio(double seconds) {
        return audioMinute.doubleValue() * seconds / SECONDS_OF_A_MINUTE;
    }

    /** Of a call with so many tokens. */
    public double ofTokens(int input, int output) {
        return (inputMillion.doubleValue() * input + outputMillion.doubleValue() * output) / MILLION;
    }

    /** The dearer of the two in each part. */
    Price max(Price other) {
        return new Price(
                audioMinute.max(other.audioMinute),
                inputMillion.max(other.inputMillion),
                outputMillion.max(other.outputMillion));
    }

    Price times(BigDecimal rate) {
        return new Price(audioMinute.multiply(rate), inputMillion.multiply(rate), outputMillion.multiply(rate));
    }
}
