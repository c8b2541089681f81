package dev.rekap.stt;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.FailureCode;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** There is no transcript. The message is for the operator: it holds no secrets and nothing of what was said. */
public final class TranscriptionException extends ProviderException {

    private static final long serialVersionUID = 1L;

    private final transient List<ProviderCall> attempts;

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
        this(code, message, cause, retryAfter, errorType, List.of());
    }

    private TranscriptionException(
            FailureCode code,
            String message,
            @Nullable Throwable cause,
            Duration retryAfter,
            String errorType,
            List<ProviderCall> attempts) {
        super(code, message, cause, retryAfter, errorType, Usage.NONE);
        this.attempts = List.copyOf(attempts);
    }

    /** An engine that heard nobody has done its work. */
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
                Stream.concat(calls.stream(), attempts.stream()).toList());
    }

    /** All calls that were made in vain, in order; empty if no engine was asked. */
    public List<ProviderCall> attempts() {
        return attempts;
    }
}
