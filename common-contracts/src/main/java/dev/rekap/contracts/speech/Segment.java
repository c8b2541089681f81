package dev.rekap.contracts.speech;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a transcript with its place in the recording.
 *
 * @param text the words, as they stand in the transcript
 * @param startSeconds from the start of the recording
 * @param endSeconds from the start of the recording, not before {@code startSeconds}
 * @param confidence 0 (a guess) to 1 (certain); none where the engine does not say
 */
public record Segment(
        String text,
        double startSeconds,
        double endSeconds,
        @Nullable Double confidence) {

    /** A segment of which the engine does not say how sure it is. */
    public Segment(String text, double startSeconds, double endSeconds) {
        this(text, startSeconds, endSeconds, null);
    }
}
