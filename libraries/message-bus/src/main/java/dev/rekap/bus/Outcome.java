package dev.rekap.bus;

import dev.rekap.contracts.Failure;
import dev.rekap.contracts.Message;
import java.time.Duration;
import java.util.List;

/** How a step ended. The input is acked only after what this asks for is confirmed by the broker. */
public sealed interface Outcome {

    /** The work is done; these facts follow from it. A failure of the work is such a fact. */
    static Outcome done(Message... facts) {
        return new Done(List.of(facts));
    }

    /** Not now: the same input comes back after a while. */
    static Outcome retryLater(Failure code, String detail) {
        return new RetryLater(code, detail, Duration.ZERO);
    }

    /** Not begun, because this service has no room for it now: the same input comes back soon, as if it had not been taken. */
    static Outcome postponed(Failure code, String detail) {
        return new RetryLater(code, detail, Duration.ZERO, List.of(), false);
    }

    /**
     * The work is done.
     *
     * @param facts to publish, in order; may be empty
     */
    record Done(List<Message> facts) implements Outcome {

        public Done {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Not now.
     *
     * @param code why; one that is not retryable ends the attempts at once
     * @param detail for the operator, without secrets and without what was said
     * @param atLeast the provider asked to be left alone this long; zero if it did not
     * @param meanwhile facts that hold already and are published before the input waits
     * @param isAttempt whether it counts as one of the attempts; if not, the input keeps its place on the ladder
     */
    record RetryLater(Failure code, String detail, Duration atLeast, List<Message> meanwhile, boolean isAttempt)
            implements Outcome {

        public RetryLater {
            meanwhile = List.copyOf(meanwhile);
        }

        /** Not now, after an attempt. */
        public RetryLater(Failure code, String detail, Duration atLeast, List<Message> meanwhile) {
            this(code, detail, atLeast, meanwhile, true);
        }

        /** Not now, and there is nothing to publish meanwhile. */
        public RetryLater(Failure code, String detail, Duration atLeast) {
            this(code, detail, atLeast, List.of());
        }
    }
}
