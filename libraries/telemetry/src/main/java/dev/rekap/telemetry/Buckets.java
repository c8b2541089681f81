package dev.rekap.telemetry;

import java.time.Duration;
import java.util.stream.Stream;

/** Upper bounds of histograms: few, since each is a time series for every combination of tags. */
public final class Buckets {

    private Buckets() {}

    /** Of work that is between an instant and the longest call of an engine: 5 ms to 15 min. */
    public static Duration[] work() {
        return millis(5, 20, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000, 900_000);
    }

    /** Of calls over a network: 2 ms to 30 s. */
    public static Duration[] calls() {
        return millis(2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000);
    }

    /** Of what people wait for: 1 s to 1 h. */
    public static Duration[] waits() {
        return millis(
                1_000, 2_500, 5_000, 10_000, 20_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000);
    }

    private static Duration[] millis(Integer... bounds) {
        return Stream.of(bounds).map(Duration::ofMillis).toArray(Duration[]::new);
    }
}
