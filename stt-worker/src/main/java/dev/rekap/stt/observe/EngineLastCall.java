package dev.rekap.stt.observe;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** How the last call of an engine ended, so that its health is known without a paid call. */
public final class EngineLastCall {

    private final Clock clock;
    private final AtomicReference<Ended> last;

    public EngineLastCall(Clock clock) {
        this.clock = clock;
        this.last = new AtomicReference<>(new Ended("NONE", clock.instant()));
    }

    /** Records how a call ended, and returns how the one before did. */
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
