package dev.rekap.contracts;

/**
 * A stretch of a transcript with its place in the recording.
 *
 * @param text the words, as they stand in the transcript
 * @param startSeconds from the start of the recording
 * @param endSeconds from the start of the recording, not before {@code startSeconds}
 */
public record Segment(String text, double startSeconds, double endSeconds) {}
