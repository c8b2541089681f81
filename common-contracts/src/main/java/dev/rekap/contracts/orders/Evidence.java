package dev.rekap.contracts.orders;

import org.jspecify.annotations.Nullable;

/**
 * The words of the transcript that a value was read from.
 *
 * @param quote as they stand in the transcript
 * @param start offset of the first character in the transcript, from 0
 * @param end offset after the last character
 * @param startSeconds where the words begin in the recording, where the engine gives times
 * @param endSeconds where they end
 */
public record Evidence(
        String quote,
        int start,
        int end,
        @Nullable Double startSeconds,
        @Nullable Double endSeconds) {

    public static Evidence of(String transcript, int start, int end) {
        return new Evidence(transcript.substring(start, end), start, end, null, null);
    }
}
