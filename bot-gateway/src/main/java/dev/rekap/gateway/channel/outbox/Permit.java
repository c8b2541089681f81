package dev.rekap.gateway.channel.outbox;

/** The limits' word that a call may start now. A permit is for one call. */
interface Permit {

    /**
     * Waits until the call may start, and counts it as started.
     *
     * @return false if the sender stops and nothing may start any more
     */
    boolean await() throws InterruptedException;

    /** The call is not made after all. */
    void giveBack();
}
