package dev.rekap.bus;

import dev.rekap.contracts.orders.PipelineMessage;
import dev.rekap.contracts.orders.Stage;

/**
 * What a service does with a fact: the pure heart of it. It may be called more than once with the same fact, and at the same
 * time with others. What it publishes it returns; it acks, retries and parks nothing itself.
 *
 * @param <I> the facts it takes
 */
public interface Step<I extends PipelineMessage> {

    /** The facts it takes; any other on its queue is parked. */
    Class<I> accepts();

    /** Where in the pipeline it stands, for {@link dev.rekap.contracts.orders.FileFailed} after the last retry. */
    Stage stage();

    /**
     * Does the work.
     *
     * <p>An exception counts as {@link Outcome.RetryLater} with {@link dev.rekap.contracts.orders.FailureCode#INTERNAL_ERROR}.
     */
    Outcome handle(I message) throws Exception;
}
