package dev.rekap.proposal.observe;

import dev.rekap.contracts.FailureCode;
import dev.rekap.proposal.ModelCallListener;
import dev.rekap.proposal.ReadingStage;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The result of the last call of a model in a stage. Logs a rejected API key once. */
public final class LastModelCall implements ModelCallListener {

    private static final Logger LOG = LoggerFactory.getLogger(LastModelCall.class);

    /**
     * A call that ended.
     *
     * @param result {@code NONE} before the first, {@code OK}, {@code ABORTED}, or a failure code
     */
    record Ended(String result, Instant at) {}

    private final ReadingStage stage;
    private final String model;
    private final Clock clock;
    private final AtomicReference<Ended> last;

    /**
     * The last call of a model.
     *
     * @param model its name in settings
     */
    public LastModelCall(ReadingStage stage, String model, Clock clock) {
        this.stage = stage;
        this.model = model;
        this.clock = clock;
        this.last = new AtomicReference<>(new Ended("NONE", clock.instant()));
    }

    @Override
    public void ended(String result) {
        Ended before = last.getAndSet(new Ended(result, clock.instant()));
        if (result.equals(FailureCode.DECIDER_UNAUTHORIZED.name())
                && !before.result().equals(result)) {
            LOG.error(
                    "Model {} rejected the API key: it is wrong, expired, may not use the model, or its account has no credit left",
                    model);
        }
    }

    ReadingStage stage() {
        return stage;
    }

    String model() {
        return model;
    }

    Ended last() {
        return last.get();
    }
}
