package dev.rekap.extraction;

import dev.rekap.contracts.FailureCode;
import java.time.Duration;
import java.util.Locale;

/** An extractor could not do its work. The message is for the operator: no secret, and nothing of what was said. */
public final class ExtractorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureCode code;
    private final Duration retryAfter;
    private final String errorType;

    public ExtractorException(FailureCode code, String message) {
        this(code, message, Duration.ZERO);
    }

    /**
     * A failure after which the provider wants to be left alone.
     *
     * @param retryAfter how long; zero if it did not say
     */
    public ExtractorException(FailureCode code, String message, Duration retryAfter) {
        this(code, message, retryAfter, code.name().toLowerCase(Locale.ROOT));
    }

    /**
     * A failure, and what the provider said.
     *
     * @param errorType for meters: the HTTP status, or a word such as {@code timeout}
     */
    public ExtractorException(FailureCode code, String message, Duration retryAfter, String errorType) {
        super(message);
        this.code = code;
        this.retryAfter = retryAfter;
        this.errorType = errorType;
    }

    public FailureCode code() {
        return code;
    }

    /** What went wrong, for meters. */
    public String errorType() {
        return errorType;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
