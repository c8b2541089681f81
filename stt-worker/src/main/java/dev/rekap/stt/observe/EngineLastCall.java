package dev.rekap.stt.observe;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** How the last engine call ended; nobody has to call an engine, and pay, to know whether it answers. */
public final class EngineLastCall {

    private final Clock clock;
    private final AtomicReference<Ended> last;

    public EngineLastCall(Clock clock) {
        this.clock = clock;
        this.last = new AtomicReference<>(new Ended("NONE", clock.instant()));
    }

    /** Notes how a call ended, and says how the one before did. */
    Ended ended(String result) {
        return last.getAndSet(new Ended(result, clock.instant()));
    }

    Ended last() {
        return last.get();
    }

    /**
     * The end of a call.
     *
     * @param result {@code OK}, a failure code, {@code NONE} before the first call
     * @param at when
     */
    record Ended(String result, Instant at) {}
}
