package dev.rekap.stt.observe;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while no engine can be used: what it needs is gone, or its last call found it unreachable or the key rejected. It is
 * neither in liveness nor in readiness: a worker waits for its engines, and restarting it would not help.
 */
public final class EngineHealth implements HealthIndicator {

    private static final Set<String> BAD = Set.of("ENGINE_UNAVAILABLE", "ENGINE_UNAUTHORIZED");

    private final List<Monitored> engines;

    /** Health of engines, in the order in which they are called. */
    public EngineHealth(List<Monitored> engines) {
        this.engines = List.copyOf(engines);
    }

    /**
     * An engine.
     *
     * @param usable whether what it needs on this machine is still there
     */
    public record Monitored(String name, BooleanSupplier usable, EngineLastCall lastCall) {

        private boolean isUp() {
            return usable.getAsBoolean() && !BAD.contains(lastCall.last().result());
        }
    }

    @Override
    public Health health() {
        Health.Builder health = engines.stream().anyMatch(Monitored::isUp) ? Health.up() : Health.down();
        for (Monitored engine : engines) {
            EngineLastCall.Ended last = engine.lastCall().last();
            health.withDetail(engine.name(), last.result() + " since " + last.at());
        }
        return health.build();
    }
}
