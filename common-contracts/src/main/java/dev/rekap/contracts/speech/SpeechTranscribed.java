package dev.rekap.contracts.speech;

/**
 * A recording was transcribed.
 *
 * @param requestId the request
 * @param transcript what was said, with the calls that were made for it
 */
public record SpeechTranscribed(RequestId requestId, Transcript transcript) implements SpeechMessage {}
