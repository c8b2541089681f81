package dev.rekap.gateway.channel.updates;

/** Remembers which updates were handled, and keeps events of one person in one chat apart. */
public interface HandledUpdates {

    /**
     * Notes an update as handled.
     *
     * @return whether it is new; a repeated one is to change nothing
     */
    boolean note(long update);

    /** Waits until nothing else changes this conversation, and keeps others out until the transaction ends. */
    void lock(long chat, long person);
}
