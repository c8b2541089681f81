package dev.rekap.stt;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** No transcript, and why. The message is for the operator: it holds no secrets and no words of the recording. */
public final class TranscriptionException extends ProviderException {

    private static final long serialVersionUID = 1L;

    private final transient List<ProviderCall> attempts;
    private final boolean afterProgress;

    public TranscriptionException(FailureCode code, String message) {
        this(code, message, null, Duration.ZERO);
    }

    public TranscriptionException(FailureCode code, String message, @Nullable Throwable cause) {
        this(code, message, cause, Duration.ZERO);
    }

    /**
     * Says why there is no transcript.
     *
     * @param retryAfter pause that the engine requested; zero if none
     */
    public TranscriptionException(FailureCode code, String message, @Nullable Throwable cause, Duration retryAfter) {
        this(code, message, cause, retryAfter, named(code));
    }

    /**
     * Says why there is no transcript, and what the engine answered.
     *
     * @param errorType for meters: the HTTP status, or a word such as {@code timeout}
     */
    public TranscriptionException(
            FailureCode code, String message, @Nullable Throwable cause, Duration retryAfter, String errorType) {
        this(code, message, cause, retryAfter, errorType, List.of(), false);
    }

    private TranscriptionException(
            FailureCode code,
            String message,
            @Nullable Throwable cause,
            Duration retryAfter,
            String errorType,
            List<ProviderCall> attempts,
            boolean afterProgress) {
        super(code, message, cause, retryAfter, errorType, Usage.NONE);
        this.attempts = List.copyOf(attempts);
        this.afterProgress = afterProgress;
    }

    /** No speech is an answer, not an error. */
    private static String named(FailureCode code) {
        return code == FailureCode.NO_SPEECH ? ProviderCall.NONE : code.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public FailureCode code() {
        return FailureCode.of(super.code());
    }

    /** The same failure, with calls that were made before those it knows of. */
    public TranscriptionException after(List<ProviderCall> calls) {
        return new TranscriptionException(
                code(),
                detail(),
                this,
                retryAfter(),
                errorType(),
                Stream.concat(calls.stream(), attempts.stream()).toList(),
                afterProgress);
    }

    /** The same failure, after a part of the recording was transcribed and kept: the next attempt has less to do. */
    public TranscriptionException afterProgress() {
        return new TranscriptionException(code(), detail(), this, retryAfter(), errorType(), attempts, true);
    }

    /** Whether the attempt that failed got further than the one before it. */
    public boolean isAfterProgress() {
        return afterProgress;
    }

    /** All failed calls, in order; empty if no engine was called. */
    public List<ProviderCall> attempts() {
        return attempts;
    }
}
