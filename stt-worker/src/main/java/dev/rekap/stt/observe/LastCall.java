package dev.rekap.stt.observe;

import java.time.Clock;
import java.time.Instant;

/** How the last engine call ended; nobody has to call an engine, and pay, to know whether it answers. */
public final class LastCall {

    private final Clock clock;
    private volatile Ended last;

    public LastCall(Clock clock) {
        this.clock = clock;
        this.last = new Ended("NONE", clock.instant());
    }

    void ended(String result) {
        last = new Ended(result, clock.instant());
    }

    Ended last() {
        return last;
    }

    /**
     * The end of a call.
     *
     * @param result {@code OK}, a failure code, {@code NONE} before the first call
     * @param at when
     */
    record Ended(String result, Instant at) {}
}
