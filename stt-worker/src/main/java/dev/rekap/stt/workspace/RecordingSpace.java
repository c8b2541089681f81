package dev.rekap.stt.workspace;

import java.io.IOException;
import java.time.Duration;

/**
 * Temporary space by what recordings take: their own bytes, and the wav and pieces that are made of them (16 kHz, 16 bit).
 *
 * @param space that they share
 * @param longest recording that is taken
 * @param patience how long one may wait
 */
public record RecordingSpace(TemporarySpace space, Duration longest, Duration patience) {

    /** A recording that waits holds a message, which another worker might have space for. */
    private static final Duration USUAL_PATIENCE = Duration.ofMinutes(2);

    /** Of one channel. */
    private static final long WAV = 32_000;

    /** Two channels as they were decoded, and the one that is made of them. */
    private static final long STEREO = 2 * WAV + WAV;

    /** What is longer is mixed by the decoder. */
    private static final double LONGEST_STEREO_SECONDS = 3600;

    /** A piece of the wav, as wav and as mp3. */
    private static final long PIECE = WAV + 4_000;

    /** No engine gets more at once. */
    private static final double LONGEST_PIECE_SECONDS = 20 * 60;

    /** Bytes a second below which few recordings are: 8 kbit/s. Those that are cost a second attempt. */
    private static final double LOW_RATE = 1000;

    private static final double SHORTEST_SECONDS = 10;

    /** A frame more than was asked for, headers, and what a file system adds. */
    private static final long SLACK = 1 << 20;

    public RecordingSpace(TemporarySpace space, Duration longest) {
        this(space, longest, USUAL_PATIENCE);
    }

    /**
     * Waits for what a recording takes until it is decoded, and makes a folder for it.
     *
     * @param bytes of the recording
     * @param seconds that are decoded at most
     * @param began when it began to wait, as {@link System#nanoTime()} counts
     * @throws NoSpaceException if there was no space in time
     * @throws IOException if the folder cannot be made
     */
    public WorkFolder folder(long bytes, double seconds, long began)
            throws NoSpaceException, IOException, InterruptedException {
        return space.folder(beforeDecoding(bytes, seconds), patience.minusNanos(System.nanoTime() - began));
    }

    /** Seconds that a recording of so many bytes hardly exceeds; those of the longest, if that is what it takes. */
    public double likelySeconds(long bytes) {
        return Math.min(mostSeconds(), Math.max(SHORTEST_SECONDS, bytes / LOW_RATE));
    }

    /** Seconds that are decoded of a recording at most: one more than is taken, enough to see that there is more. */
    public double mostSeconds() {
        return mostSeconds(longest);
    }

    private static double mostSeconds(Duration longest) {
        return longest.toSeconds() + 1.0;
    }

    /** Bytes that any recording takes at most. */
    public static long most(long largest, Duration longest) {
        return beforeDecoding(largest, mostSeconds(longest));
    }

    /** Bytes that it takes at most, whatever it is. */
    static long beforeDecoding(long bytes, double seconds) {
        return Math.max(
                bytes + SLACK + (long) (STEREO * Math.min(seconds, LONGEST_STEREO_SECONDS)),
                afterDecoding(bytes, seconds));
    }

    /** Bytes that it takes at most once it is a wav of one channel of this length. */
    public static long afterDecoding(long bytes, double seconds) {
        return bytes + SLACK + (long) (WAV * seconds + PIECE * Math.min(seconds, LONGEST_PIECE_SECONDS));
    }
}
