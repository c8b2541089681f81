package dev.rekap.report.round;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A round of recurring work: does what is due piece by piece until nothing is, or the round has lasted long enough.
 *
 * <p>Each piece is claimed just before it is done. So replicas share the work as fast as each of them is, and one that dies holds a
 * single claim.
 *
 * @param most pieces of a kind, at least 1
 * @param longest after which no further piece of a kind is begun
 */
public record Round(int most, Duration longest) {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    /** 1,000 pieces and 10 seconds for each kind of work. */
    public static Round ofDefaultLength() {
        return new Round(1_000, Duration.ofSeconds(10));
    }

    /**
     * Does what is due of one kind. A failure is logged, and does not affect other pieces; the failed one comes again when its claim
     * ends.
     *
     * @param what the work, for the log
     * @param claim claims the next piece; none if nothing is due
     */
    public <T> void work(String what, Supplier<Optional<T>> claim, Consumer<T> action) {
        long began = System.nanoTime();
        int pieces = 0;
        do {
            Optional<T> piece = claim.get();
            if (piece.isEmpty()) {
                return;
            }
            act(what, piece.get(), action);
            pieces++;
        } while (pieces < most
                && System.nanoTime() - began < longest.toNanos()
                && !Thread.currentThread().isInterrupted());
        LOG.debug("{} continues in the next round, after {} pieces", what, pieces);
    }

    private static <T> void act(String what, T piece, Consumer<T> action) {
        try {
            action.accept(piece);
        } catch (RuntimeException e) {
            LOG.warn("{} of {} failed, it will be repeated", what, piece, e);
        }
    }
}
