package dev.rekap.environment.parts;

import java.util.OptionalInt;

/**
 * Where a part is to listen, on 127.0.0.1.
 *
 * @param served the port that it serves; 0 for a free one
 * @param metrics the port where the broker tells Prometheus of itself, 0 for a free one; empty means that it does not, and
 *     other parts take no notice of it
 */
public record Ports(int served, OptionalInt metrics) {
    /** One port, and no metrics. */
    public static Ports of(int served) {
        return new Ports(served, OptionalInt.empty());
    }
}
