package dev.rekap.bus;

import dev.rekap.contracts.Message;
import java.util.List;

/** Puts facts on the exchange. */
@FunctionalInterface
public interface Publisher {

    /**
     * Publishes the fact and returns once the broker has confirmed it and at least one queue has taken it.
     *
     * @throws PublishException if that did not happen in time, or no queue takes such facts: nothing may be promised on it
     */
    void publish(Message message);

    /**
     * Publishes the facts in this order and returns once all of them are published as by {@link #publish}; the broker's confirms are
     * awaited together.
     *
     * @throws PublishException if any of them is not; others may have arrived
     */
    default void publishAll(List<Message> messages) {
        messages.forEach(this::publish);
    }
}
