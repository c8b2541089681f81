package dev.rekap.bus;

import dev.rekap.contracts.Failure;

/** What the bus itself can say of a step that did not end as it should. */
public enum BusFailure implements Failure {
    /** The step threw an exception. */
    INTERNAL_ERROR;

    @Override
    public boolean isRetryable() {
        return true;
    }
}
