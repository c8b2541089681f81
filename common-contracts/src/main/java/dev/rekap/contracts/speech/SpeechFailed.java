package dev.rekap.contracts.speech;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ProviderCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording will not be transcribed.
 *
 * @param requestId the request
 * @param origin as the request says
 * @param code why, for the user
 * @param detail for the operator, without secrets and without what was said
 * @param attempts all calls that were made for it
 */
public record SpeechFailed(
        RequestId requestId, @Nullable String origin, FailureCode code, String detail, List<ProviderCall> attempts)
        implements SpeechMessage {

    public SpeechFailed {
        attempts = List.copyOf(attempts);
    }
}
