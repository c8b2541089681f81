package dev.rekap.gateway.channel;

import java.util.function.Supplier;

/** Does something whole or not at all. */
@FunctionalInterface
public interface UnitOfWork {

    /** Runs the work in one transaction, and rolls it back if it throws. */
    <T> T call(Supplier<T> work);

    /** The same without a result. */
    default void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
