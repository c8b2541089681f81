package dev.rekap.proposal;

/** Observes the calls of one model in one stage. */
@FunctionalInterface
public interface ModelCallListener {

    /** Does nothing. */
    ModelCallListener NONE = _ -> {};

    /**
     * A call ended; must return at once and never fail.
     *
     * @param result {@code OK}, {@code ABORTED}, or a failure code
     */
    void ended(String result);
}
