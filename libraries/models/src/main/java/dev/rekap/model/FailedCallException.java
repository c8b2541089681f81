package dev.rekap.model;

import dev.rekap.provider.ProviderException;
import java.util.Optional;

/** Carries a failure through langchain4j, whose interfaces declare no checked exceptions. */
final class FailedCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProviderException failure;

    FailedCallException(ProviderException failure) {
        super(failure.detail());
        this.failure = failure;
    }

    /** The carried failure, whatever it is wrapped in. */
    static Optional<ProviderException> in(Throwable thrown) {
        Throwable each = thrown;
        while (each != null && !(each instanceof FailedCallException)) {
            each = each.getCause();
        }
        return each instanceof FailedCallException carried ? Optional.of(carried.failure) : Optional.empty();
    }
}
