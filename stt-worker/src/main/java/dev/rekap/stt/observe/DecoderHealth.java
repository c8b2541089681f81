package dev.rekap.stt.observe;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when the last decoder process could not be started; says what its sandbox lacks. */
public final class DecoderHealth implements HealthIndicator {

    private final BooleanSupplier usable;
    private final Supplier<String> exposure;

    /**
     * Health of decoder processes.
     *
     * @param usable whether the last one could be started
     * @param exposure what of the sandbox it could not enter; empty if it is all there
     */
    public DecoderHealth(BooleanSupplier usable, Supplier<String> exposure) {
        this.usable = usable;
        this.exposure = exposure;
    }

    @Override
    public Health health() {
        String lacking = exposure.get();
        return (usable.getAsBoolean() ? Health.up() : Health.down())
                .withDetail("sandbox", lacking.isEmpty() ? "complete" : lacking)
                .build();
    }
}
