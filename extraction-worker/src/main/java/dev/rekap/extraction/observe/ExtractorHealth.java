package dev.rekap.extraction.observe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while no extractor can be used: the last call of each found it unreachable or its key rejected. It is neither in
 * liveness nor in readiness: a worker waits for its extractors, and restarting it would not help.
 */
public final class ExtractorHealth implements HealthIndicator {

    private static final Set<String> BAD = Set.of("EXTRACTOR_UNAVAILABLE", "EXTRACTOR_UNAUTHORIZED");

    private final List<LastExtractorCall> lastCalls;

    /** Health by the last call of each extractor, in order. */
    public ExtractorHealth(List<LastExtractorCall> lastCalls) {
        this.lastCalls = List.copyOf(lastCalls);
    }

    @Override
    public Health health() {
        boolean down =
                lastCalls.stream().allMatch(call -> BAD.contains(call.last().result()));
        Map<String, Object> each = new LinkedHashMap<>();
        lastCalls.forEach(call -> each.put(
                call.extractor(),
                Map.of(
                        "lastCall", call.last().result(),
                        "since", call.last().at().toString())));
        return (down ? Health.down() : Health.up())
                .withDetail("extractors", each)
                .build();
    }
}
