package dev.rekap.contracts.speech;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ProviderCall;
import java.util.List;

/**
 * A recording will not be transcribed.
 *
 * @param requestId the request
 * @param code why, for the user
 * @param detail for the operator, without secrets and without what was said
 * @param attempts all calls that were made for it
 */
public record SpeechFailed(RequestId requestId, FailureCode code, String detail, List<ProviderCall> attempts)
        implements SpeechMessage {

    public SpeechFailed {
        attempts = List.copyOf(attempts);
    }
}
