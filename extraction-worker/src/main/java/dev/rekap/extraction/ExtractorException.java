package dev.rekap.extraction;

import dev.rekap.contracts.orders.FailureCode;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.Usage;
import java.time.Duration;

/** An extractor could not do its work. The message is for the operator: no secret, and nothing of what was said. */
public final class ExtractorException extends ProviderException {

    private static final long serialVersionUID = 1L;

    /** A failure that cost nothing. */
    public ExtractorException(FailureCode code, String message, String errorType) {
        this(code, message, Duration.ZERO, errorType, Usage.NONE);
    }

    /**
     * A failure, and what the provider said.
     *
     * @param retryAfter the provider wants to be left alone this long; zero if it did not say
     * @param errorType for meters: the HTTP status, or a word such as {@code timeout}
     * @param usage what has to be paid all the same
     */
    public ExtractorException(FailureCode code, String message, Duration retryAfter, String errorType, Usage usage) {
        super(code, message, null, retryAfter, errorType, usage);
    }

    @Override
    public FailureCode code() {
        return FailureCode.of(super.code());
    }

    /** The same, after something that has to be paid as well. */
    public ExtractorException after(Usage before) {
        return new ExtractorException(code(), detail(), retryAfter(), errorType(), before.plus(usage()));
    }
}
