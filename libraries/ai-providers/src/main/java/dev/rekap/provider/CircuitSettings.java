package dev.rekap.provider;

import java.time.Duration;

/**
 * When a provider's circuit opens, and for how long.
 *
 * @param calls the latest ones, of which the share of failures is taken; 1 or more
 * @param failures of {@code calls} with which the circuit opens; 1 to {@code calls}
 * @param open how long the provider is not called then, before two trial calls
 */
public record CircuitSettings(int calls, int failures, Duration open) {

    /** Five failures of the last ten calls, half a minute. */
    public static final CircuitSettings DEFAULT = new CircuitSettings(10, 5, Duration.ofSeconds(30));

    public CircuitSettings {
        if (calls < 1 || failures < 1 || failures > calls || !open.isPositive()) {
            throw new IllegalArgumentException("a circuit opens with 1 or more failures of as many calls, for a while");
        }
    }
}
