package dev.rekap.extraction.observe;

import java.util.Set;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while the extractor cannot be used: its last call found it unreachable or the key refused. It is neither in liveness nor in
 * readiness: a worker waits for its extractor, and restarting it would not help.
 */
public final class ExtractorHealth implements HealthIndicator {

    private static final Set<String> BAD = Set.of("EXTRACTOR_UNAVAILABLE", "EXTRACTOR_UNAUTHORIZED");

    private final String name;
    private final LastCall lastCall;

    public ExtractorHealth(String name, LastCall lastCall) {
        this.name = name;
        this.lastCall = lastCall;
    }

    @Override
    public Health health() {
        LastCall.Ended last = lastCall.last();
        Health.Builder health = BAD.contains(last.result()) ? Health.down() : Health.up();
        return health.withDetail("extractor", name)
                .withDetail("lastCall", last.result())
                .withDetail("since", last.at().toString())
                .build();
    }
}
