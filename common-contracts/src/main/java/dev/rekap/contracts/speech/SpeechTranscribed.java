package dev.rekap.contracts.speech;

import org.jspecify.annotations.Nullable;

/**
 * A recording was transcribed.
 *
 * @param requestId the request
 * @param origin as the request says
 * @param transcript what was said, with the calls that were made for it
 */
public record SpeechTranscribed(
        RequestId requestId, @Nullable String origin, Transcript transcript) implements SpeechMessage {}
