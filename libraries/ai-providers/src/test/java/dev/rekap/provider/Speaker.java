package dev.rekap.provider;

import dev.rekap.contracts.orders.FailureCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A provider for tests: answers, or fails as it is told to. */
final class Speaker {

    private final String name;
    private int asked;
    private Usage usage = Usage.NONE;
    private @Nullable ProviderException failure;

    Speaker(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** How often somebody wanted it to speak. */
    int asked() {
        return asked;
    }

    void uses(Usage each) {
        usage = each;
    }

    void answers() {
        failure = null;
    }

    void fails(FailureCode code, String errorType) {
        fails(code, errorType, Duration.ZERO);
    }

    void fails(FailureCode code, String errorType, Duration retryAfter) {
        failure = new ProviderException(code, "out of order", null, retryAfter, errorType, Usage.NONE);
    }

    Reply<String> speak() throws ProviderException {
        asked++;
        if (failure != null) {
            throw new ProviderException(
                    failure.code(), failure.detail(), null, failure.retryAfter(), failure.errorType(), usage);
        }
        return new Reply<>(name + " says it", usage);
    }
}
