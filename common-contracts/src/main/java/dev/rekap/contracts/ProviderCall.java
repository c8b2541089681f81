package dev.rekap.contracts;

import java.math.BigDecimal;

/**
 * One call of an engine or a model: what came of it and what it cost.
 *
 * @param stage of the product that asked, such as {@code TRANSCRIPTION}
 * @param provider such as {@code openai}, {@code sphinx}, {@code rules}
 * @param model that was asked for; {@code none} if there is no choice
 * @param error {@value #NONE}, the HTTP status, or a word of few such as {@code timeout}
 * @param seconds how long it took
 * @param audioSeconds length of the audio that was sent and has to be paid; 0 or more
 * @param inputTokens of the question; 0 or more
 * @param outputTokens of the answer; 0 or more
 * @param cost by the price list of the day; 0 or more
 * @param currency of the cost, ISO 4217, such as {@code IDR}
 */
public record ProviderCall(
        String stage,
        String provider,
        String model,
        String error,
        double seconds,
        double audioSeconds,
        int inputTokens,
        int outputTokens,
        BigDecimal cost,
        String currency) {

    /** Nothing went wrong; and the model of what has none to choose from. */
    public static final String NONE = "none";

    public ProviderCall {
        if (seconds < 0 || audioSeconds < 0 || inputTokens < 0 || outputTokens < 0 || cost.signum() < 0) {
            throw new IllegalArgumentException("nothing of an attempt is below zero");
        }
    }

    /** Whether there was an answer that could be used. */
    public boolean succeeded() {
        return error.equals(NONE);
    }
}
