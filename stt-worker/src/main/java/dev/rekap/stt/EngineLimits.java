package dev.rekap.stt;

import dev.rekap.stt.pieces.PiecewiseTranscriber;

/**
 * How much an engine takes in one call; {@link PiecewiseTranscriber} cuts what is longer. An engine that sends something smaller than the
 * wav says from which wav that comes.
 *
 * @param maxSeconds of sound, 10 or more
 * @param maxBytes of the wav, of which a second has 32,000; at least 10 s of it
 */
public record EngineLimits(double maxSeconds, long maxBytes) {

    /** For engines that take anything, but not in any time: 20 minutes end before the deadline of a call. */
    public static final EngineLimits USUAL = new EngineLimits(20 * 60, Long.MAX_VALUE);

    /** Whatever it is. */
    public static final EngineLimits NONE = new EngineLimits(Double.MAX_VALUE, Long.MAX_VALUE);

    private static final double LEAST_SECONDS = 10;

    public EngineLimits {
        if (!(longest(maxSeconds, maxBytes) >= LEAST_SECONDS)) {
            throw new IllegalArgumentException("an engine takes at least 10 s at once");
        }
    }

    /** The longest piece that keeps to both, in seconds. */
    public double longestPiece() {
        return longest(maxSeconds, maxBytes);
    }

    private static double longest(double seconds, long bytes) {
        return Math.min(seconds, (bytes - PreparedAudio.WAV_HEADER) / (double) PreparedAudio.WAV_BYTES_PER_SECOND);
    }
}
