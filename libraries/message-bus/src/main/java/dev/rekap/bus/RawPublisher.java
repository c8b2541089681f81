package dev.rekap.bus;

import dev.rekap.contracts.RawQueue;

/** Puts messages that are no facts on a queue of their own, as they are. */
public interface RawPublisher {

    /**
     * Returns once the broker has confirmed the message and the queue has taken it.
     *
     * @throws PublishException if that did not happen in time: nothing may be promised on it
     */
    void publish(RawQueue queue, byte[] body);

    /**
     * Parks a message for a person, with the reason; returns as {@link #publish} does.
     *
     * @param reason for the operator, without secrets and without what was said
     * @throws PublishException if it is not parked
     */
    void park(RawQueue queue, byte[] body, String reason);
}
