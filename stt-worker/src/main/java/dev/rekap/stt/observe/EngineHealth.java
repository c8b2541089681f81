package dev.rekap.stt.observe;

import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while the engine cannot be used: what it needs is gone, or its last call found it unreachable or the key refused. It is
 * neither in liveness nor in readiness: a worker waits for its engine, and restarting it would not help.
 */
public final class EngineHealth implements HealthIndicator {

    private static final Set<String> BAD = Set.of("ENGINE_UNAVAILABLE", "ENGINE_UNAUTHORIZED");

    private final String name;
    private final BooleanSupplier usable;
    private final LastCall lastCall;

    public EngineHealth(String name, BooleanSupplier usable, LastCall lastCall) {
        this.name = name;
        this.usable = usable;
        this.lastCall = lastCall;
    }

    @Override
    public Health health() {
        LastCall.Ended last = lastCall.last();
        Health.Builder health = usable.getAsBoolean() && !BAD.contains(last.result()) ? Health.up() : Health.down();
        return health.withDetail("engine", name)
                .withDetail("lastCall", last.result())
                .withDetail("since", last.at().toString())
                .build();
    }
}
