package dev.rekap.stt;

import dev.rekap.contracts.FailureCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** There is no transcript. The message is for the operator: it holds no secrets and nothing of what was said. */
public final class TranscriptionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FailureCode code;
    private final Duration retryAfter;

    public TranscriptionException(FailureCode code, String message) {
        this(code, message, null, Duration.ZERO);
    }

    public TranscriptionException(FailureCode code, String message, @Nullable Throwable cause) {
        this(code, message, cause, Duration.ZERO);
    }

    /**
     * Says why there is no transcript.
     *
     * @param retryAfter the engine asked to be left alone this long; zero if it did not
     */
    public TranscriptionException(FailureCode code, String message, @Nullable Throwable cause, Duration retryAfter) {
        super(message, cause);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public FailureCode code() {
        return code;
    }

    /** How long the engine asked to be left alone; zero if it did not. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** The message, never null. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
