package dev.rekap.bus;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.FailureCode;
import dev.rekap.contracts.orders.PipelineMessage;
import java.time.Duration;
import java.util.List;

/** How a step ended. The input is acked only after what this asks for is confirmed by the broker. */
public sealed interface Outcome {

    /** The work is done; these facts follow from it. A failure of the file is such a fact. */
    static Outcome done(PipelineMessage... facts) {
        return new Done(List.of(facts));
    }

    /** Not now: the same input comes back after a while. */
    static Outcome retryLater(FailureCode code, String detail) {
        return new RetryLater(code, detail, Duration.ZERO, List.of());
    }

    /**
     * The work is done.
     *
     * @param facts to publish, in order; may be empty
     */
    record Done(List<PipelineMessage> facts) implements Outcome {

        public Done {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Not now.
     *
     * @param code what the file fails with, should the last retry fail too
     * @param detail for the operator, without secrets and without what was said
     * @param atLeast the provider asked to be left alone this long; zero if it did not
     * @param attempts calls that were made for the file and may have to be paid all the same
     */
    record RetryLater(FailureCode code, String detail, Duration atLeast, List<ProviderCall> attempts)
            implements Outcome {

        public RetryLater {
            attempts = List.copyOf(attempts);
        }

        /** Not now, and nobody was asked. */
        public RetryLater(FailureCode code, String detail, Duration atLeast) {
            this(code, detail, atLeast, List.of());
        }
    }
}
