package dev.rekap.bus;

import dev.rekap.contracts.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides what becomes of an input whose step asked to come back later. The one place where that is decided.
 *
 * <p>An input climbs the ladder once; one that was not begun waits on the first rung, and keeps its place. After the last rung the
 * step says what takes the place of a result; if it may not give up, because that would lose something, the input stays on the last
 * rung until it succeeds.
 */
public final class FailurePolicy {

    /** What becomes of an input. */
    public sealed interface Decision {

        /** Back after the rung's delay. */
        record Retry(RetryRung rung) implements Decision {}

        /** No more attempts: these facts take the place of a result. */
        record GiveUp(List<Message> facts) implements Decision {

            public GiveUp {
                facts = List.copyOf(facts);
            }
        }
    }

    private FailurePolicy() {}

    /**
     * Decides.
     *
     * @param attempt how often it was tried, this time included if it was an attempt, from 1
     * @param later what the step asked for
     * @param exhausted what the step says to the end of the ladder; asked there only
     */
    public static Decision decide(int attempt, Outcome.RetryLater later, Supplier<Optional<List<Message>>> exhausted) {
        if (!later.isAttempt()) {
            return new Decision.Retry(RetryRung.TEN_SECONDS.atLeast(later.atLeast()));
        }
        if (attempt > RetryRung.values().length || !later.code().isRetryable()) {
            Optional<List<Message>> last = exhausted.get();
            if (last.isPresent()) {
                return new Decision.GiveUp(last.get());
            }
        }
        return new Decision.Retry(RetryRung.of(attempt).atLeast(later.atLeast()));
    }
}
