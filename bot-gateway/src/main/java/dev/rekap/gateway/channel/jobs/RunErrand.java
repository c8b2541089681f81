package dev.rekap.gateway.channel.jobs;

import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.orders.jobs.Errand;

/** Does errands. */
@FunctionalInterface
public interface RunErrand {

    /**
     * Does the errand, or throws: then it is begun again later.
     *
     * @param attempt from 1
     * @throws UnavailableException if somebody else cannot answer now
     */
    void run(Errand errand, int attempt);
}
