package dev.rekap.extraction;

import dev.rekap.contracts.FailureCode;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.Usage;
import java.time.Duration;

/** An extractor failed. The message is for the operator: no secrets, and nothing of the transcript. */
public final class ExtractorException extends ProviderException {

    private static final long serialVersionUID = 1L;

    /** A failure without cost. */
    public ExtractorException(FailureCode code, String message, String errorType) {
        this(code, message, Duration.ZERO, errorType, Usage.NONE);
    }

    /**
     * A failure that a provider reported.
     *
     * @param retryAfter the pause that the provider asked for; zero if it did not
     * @param errorType for meters: the HTTP status, or a word such as {@code timeout}
     * @param usage that is billed all the same
     */
    public ExtractorException(FailureCode code, String message, Duration retryAfter, String errorType, Usage usage) {
        super(code, message, null, retryAfter, errorType, usage);
    }

    @Override
    public FailureCode code() {
        return FailureCode.of(super.code());
    }

    /** The same failure, with usage that was billed before it. */
    public ExtractorException after(Usage before) {
        return new ExtractorException(code(), detail(), retryAfter(), errorType(), before.plus(usage()));
    }
}
