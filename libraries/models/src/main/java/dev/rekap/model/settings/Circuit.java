package dev.rekap.model.settings;

import dev.rekap.provider.CircuitSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the circuit of a model opens.
 *
 * @param calls the latest ones, of which the share of failures is taken
 * @param failures of them with which the circuit opens
 * @param open how long the model is not called then
 */
public record Circuit(
        @DefaultValue("10") int calls,
        @DefaultValue("5") int failures,
        @DefaultValue("30s") Duration open) {

    /** The settings of the router. */
    public CircuitSettings settings() {
        return new CircuitSettings(calls, failures, open);
    }
}
