package dev.rekap.bus;

import dev.rekap.contracts.Message;
import java.util.List;
import java.util.Optional;

/**
 * What a service does with a fact: the pure heart of it. It may be called more than once with the same fact, and at the same
 * time with others. What it publishes it returns; it acks, retries and parks nothing itself.
 *
 * @param <I> the facts it takes
 */
public interface Step<I extends Message> {

    /** Type of the facts it takes. */
    Class<I> accepts();

    /** Whether it takes this fact; any other on its queue is parked. A step of several types narrows it. */
    default boolean takes(Message fact) {
        return accepts().isInstance(fact);
    }

    /**
     * Does the work.
     *
     * <p>An exception, or an error such as a stack overflow, counts as {@link Outcome.RetryLater} with
     * {@link BusFailure#INTERNAL_ERROR}.
     */
    Outcome handle(I message) throws Exception;

    /**
     * What follows when the retry ladder is exhausted, or a retry cannot help: usually the fact that the work failed.
     *
     * @param last how the last attempt ended
     * @return the facts to publish instead of a result; empty if the input may not be given up: it stays on the last rung of the
     *     ladder until it succeeds
     */
    default Optional<List<Message>> exhausted(I message, Outcome.RetryLater last) {
        return Optional.empty();
    }
}
