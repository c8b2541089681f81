package dev.rekap.extraction;

import dev.rekap.contracts.FailureCode;
import java.time.Duration;

/** An extractor could not do its work. The message is for the operator: no secret, and nothing of what was said. */
public final class ExtractorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureCode code;
    private final Duration retryAfter;

    public ExtractorException(FailureCode code, String message) {
        this(code, message, Duration.ZERO);
    }

    /**
     * A failure after which the provider wants to be left alone.
     *
     * @param retryAfter how long; zero if it did not say
     */
    public ExtractorException(FailureCode code, String message, Duration retryAfter) {
        super(message);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public FailureCode code() {
        return code;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
