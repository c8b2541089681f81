package dev.rekap.bus;

import dev.rekap.contracts.Message;

/** Puts facts on the exchange. */
@FunctionalInterface
public interface Publisher {

    /**
     * Publishes the fact and returns once the broker has confirmed it and at least one queue has taken it.
     *
     * @throws PublishException if that did not happen in time, or no queue takes such facts: nothing may be promised on it
     */
    void publish(Message message);
}
