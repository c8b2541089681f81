package dev.rekap.bus;

import dev.rekap.contracts.Message;
import java.util.List;

/**
 * A step that does for several facts at once what costs less that way, such as a transaction. It is given what waits in its queue, at
 * most {@code rekap.bus.batch-size}.
 *
 * @param <I> the facts it takes
 */
public interface BatchStep<I extends Message> extends Step<I> {

    /** What is left to do for one fact of a batch. */
    @FunctionalInterface
    interface Remainder {

        /**
         * Does it, in the trace of the fact.
         *
         * <p>An exception counts as {@link Outcome.RetryLater} with {@link BusFailure#INTERNAL_ERROR}.
         */
        Outcome run() throws Exception;
    }

    /**
     * Does the common work. It runs in no trace, for the facts belong to several.
     *
     * <p>After an exception {@link #handle} is called for each fact, so that one that fails does not fail the others: what was done until
     * then is undone, or may be repeated.
     *
     * @param messages in the order of the queue, at least one; the same fact may be among them more than once
     * @return what is left to do for each, in the same order
     */
    List<Remainder> handleAll(List<I> messages) throws Exception;

    @Override
    default Outcome handle(I message) throws Exception {
        return handleAll(List.of(message)).getFirst().run();
    }
}
