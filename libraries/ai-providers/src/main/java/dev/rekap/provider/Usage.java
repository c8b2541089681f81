package dev.rekap.provider;

/**
 * Usage that a provider bills.
 *
 * @param audioSeconds of transcribed audio; 0 or more
 * @param inputTokens of the request; 0 or more
 * @param outputTokens of the response; 0 or more
 */
public record Usage(double audioSeconds, int inputTokens, int outputTokens) {

    /** No usage. */
    public static final Usage NONE = new Usage(0, 0, 0);

    public static Usage ofAudio(double seconds) {
        return new Usage(seconds, 0, 0);
    }

    public static Usage ofTokens(int input, int output) {
        return new Usage(0, input, output);
    }

    public Usage plus(Usage other) {
        return new Usage(
                audioSeconds + other.audioSeconds, inputTokens + other.inputTokens, outputTokens + other.outputTokens);
    }
}
