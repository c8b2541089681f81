package dev.rekap.provider;

import dev.rekap.contracts.Failure;

/** Failures of a product that exists only in these tests. */
public enum TestFailure implements Failure {
    UNAVAILABLE(true),
    RATE_LIMITED(true),
    REJECTED(false),
    BUDGET_EXCEEDED(false),
    STORAGE_UNAVAILABLE(true);

    public static final ProviderOperation OPERATION = new ProviderOperation(
            "transcription", "TRANSCRIPTION", UNAVAILABLE, RATE_LIMITED, BUDGET_EXCEEDED, STORAGE_UNAVAILABLE);

    private final boolean retryable;

    TestFailure(boolean retryable) {
        this.retryable = retryable;
    }

    @Override
    public boolean isRetryable() {
        return retryable;
    }
}
