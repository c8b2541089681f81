package dev.rekap.decision.micrometer;

import dev.rekap.contracts.decisions.DecisionState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gauge {@code rekap.decisions.open} by state: decisions of which something is still expected. Those that are {@code UNKNOWN} are an
 * alert. It shows what {@link #refresh} has found; NaN as long as it could not look.
 */
public final class OpenDecisionGauges implements MeterBinder {

    private static final List<DecisionState> OPEN = List.of(
            DecisionState.COLLECTING,
            DecisionState.READING,
            DecisionState.PROPOSED,
            DecisionState.ASKING,
            DecisionState.DOING,
            DecisionState.UNDOING,
            DecisionState.UNKNOWN);

    private final Supplier<Map<DecisionState, Long>> counts;
    private volatile @Nullable Map<DecisionState, Long> known;

    /**
     * Creates the gauges.
     *
     * @param counts asks the database
     */
    public OpenDecisionGauges(Supplier<Map<DecisionState, Long>> counts) {
        this.counts = counts;
    }

    /** Looks into the database, so that Prometheus need not wait for it. */
    public void refresh() {
        try {
            known = counts.get();
        } catch (RuntimeException e) {
            known = null;
            throw e;
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        OPEN.forEach(state -> Gauge.builder("rekap.decisions.open", this, gauges -> gauges.count(state))
                .description("Decisions of which something is still expected")
                .tag("state", state.name())
                .register(registry));
    }

    private double count(DecisionState state) {
        Map<DecisionState, Long> counted = known;
        return counted == null ? Double.NaN : counted.getOrDefault(state, 0L);
    }
}
