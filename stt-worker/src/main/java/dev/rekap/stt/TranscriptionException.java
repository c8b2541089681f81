package dev.rekap.stt;

import dev.rekap.contracts.FailureCode;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** There is no transcript. The message is for the operator: it holds no secrets and nothing of what was said. */
public final class TranscriptionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FailureCode code;
    private final Duration retryAfter;
    private final String errorType;

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
        this(code, message, cause, retryAfter, named(code));
    }

    /**
     * Says why there is no transcript, and what the engine said.
     *
     * @param errorType for meters: the HTTP status, or a word such as {@code timeout}
     */
    public TranscriptionException(
            FailureCode code, String message, @Nullable Throwable cause, Duration retryAfter, String errorType) {
        super(message, cause);
        this.code = code;
        this.retryAfter = retryAfter;
        this.errorType = errorType;
    }

    /** An engine that heard nobody has done its work. */
    private static String named(FailureCode code) {
        return code == FailureCode.NO_SPEECH ? "none" : code.name().toLowerCase(Locale.ROOT);
    }

    public FailureCode code() {
        return code;
    }

    /** How long the engine asked to be left alone; zero if it did not. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** What went wrong with the engine, for meters; {@code none} if it did its work. */
    public String errorType() {
        return errorType;
    }

    /** The message, never null. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
