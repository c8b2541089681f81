package dev.rekap.gateway;

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
