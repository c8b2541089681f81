package dev.rekap.proposal;

import dev.rekap.contracts.FailureCode;
import dev.rekap.provider.ProviderOperation;
import java.util.Locale;

/** What is asked of models, one after the other, each of a list of its own: a cheap one looks, and a good one writes. */
public enum ReadingStage {
    /** What is to be seen and read in the pictures. */
    DESCRIBE,
    /** What is to be done. */
    DECIDE,
    /** The texts of a draft. */
    WRITE,
    /** Whether the proposal says what the material says. */
    CHECK;

    /** The name in settings and meters. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The operation, for a router and its meters. */
    public ProviderOperation operation() {
        return new ProviderOperation(
                label(),
                name(),
                FailureCode.DECIDER_UNAVAILABLE,
                FailureCode.DECIDER_RATE_LIMITED,
                FailureCode.BUDGET_EXCEEDED,
                FailureCode.STORAGE_UNAVAILABLE);
    }
}
