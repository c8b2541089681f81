package dev.rekap.extraction.observe;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** The result of an extractor's last call. */
public final class LastExtractorCall {

    /**
     * A call that ended.
     *
     * @param result {@code NONE} before the first, {@code OK}, or a failure code
     */
    public record Ended(String result, Instant at) {}

    private final String extractor;
    private final Clock clock;
    private final AtomicReference<Ended> last;

    /**
     * The last call of an extractor.
     *
     * @param extractor its name
     */
    public LastExtractorCall(String extractor, Clock clock) {
        this.extractor = extractor;
        this.clock = clock;
        this.last = new AtomicReference<>(new Ended("NONE", clock.instant()));
    }

    /** Records the result of a call and returns that of the one before. */
    Ended ended(String result) {
        return last.getAndSet(new Ended(result, clock.instant()));
    }

    Ended last() {
        return last.get();
    }

    String extractor() {
        return extractor;
    }
}
