package dev.rekap.extraction.observe;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** How the extractor's last call ended. */
public final class LastCall {

    /**
     * A call that ended.
     *
     * @param result {@code NONE} before the first, {@code OK}, or a failure code
     */
    public record Ended(String result, Instant at) {}

    private final Clock clock;
    private final AtomicReference<Ended> last;

    public LastCall(Clock clock) {
        this.clock = clock;
        this.last = new AtomicReference<>(new Ended("NONE", clock.instant()));
    }

    void ended(String result) {
        last.set(new Ended(result, clock.instant()));
    }

    Ended last() {
        return last.get();
    }
}
