package dev.rekap.stt.observe;

import dev.rekap.stt.workspace.TemporarySpace;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What of the temporary space an operator watches. */
public final class SpaceMeters {

    private SpaceMeters() {}

    public static void register(TemporarySpace space, MeterRegistry meters) {
        Gauge.builder("rekap.stt.temporary.free", space, TemporarySpace::freeBytes)
                .description("Temporary space that no recording in work has; they wait when there is none")
                .baseUnit("bytes")
                .register(meters);
    }
}
