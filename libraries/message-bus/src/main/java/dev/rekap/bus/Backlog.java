package dev.rekap.bus;

import dev.rekap.contracts.MessageType;

/** Tells how much waits to be read, for whoever can do without publishing more of it. */
@FunctionalInterface
public interface Backlog {

    /**
     * Messages that wait in the longest of the queues that take this fact, whatever they are; as known within the last second.
     *
     * @return 0 if the broker cannot be asked
     */
    long waiting(MessageType fact);
}
