package dev.rekap.stt.observe;

import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when the last decoder process could not be started. */
public final class DecoderHealth implements HealthIndicator {

    private final BooleanSupplier usable;

    public DecoderHealth(BooleanSupplier usable) {
        this.usable = usable;
    }

    @Override
    public Health health() {
        return (usable.getAsBoolean() ? Health.up() : Health.down()).build();
    }
}
