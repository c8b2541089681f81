package dev.rekap.proposal.observe;

import dev.rekap.proposal.ReadingStage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while nothing can decide: the last call of each model of the stage <em>decide</em> found it unreachable or its key rejected, and
 * there is no grammar behind them. It is neither in liveness nor in readiness: a worker waits for its models.
 */
public final class DeciderHealth implements HealthIndicator {

    private static final Set<String> BAD = Set.of("DECIDER_UNAVAILABLE", "DECIDER_UNAUTHORIZED");

    private final List<LastModelCall> calls;
    private final boolean rules;

    /**
     * Health by the last calls.
     *
     * @param rules whether the grammar decides where no model does
     */
    public DeciderHealth(List<LastModelCall> calls, boolean rules) {
        this.calls = List.copyOf(calls);
        this.rules = rules;
    }

    @Override
    public Health health() {
        boolean down = !rules
                && calls.stream()
                        .filter(call -> call.stage() == ReadingStage.DECIDE)
                        .allMatch(call -> BAD.contains(call.last().result()));
        Map<String, Object> each = new LinkedHashMap<>();
        calls.forEach(call -> each.put(
                call.stage().label() + ":" + call.model(),
                Map.of(
                        "lastCall", call.last().result(),
                        "since", call.last().at().toString())));
        return (down ? Health.down() : Health.up())
                .withDetail("rules", rules)
                .withDetail("models", each)
                .build();
    }
}
