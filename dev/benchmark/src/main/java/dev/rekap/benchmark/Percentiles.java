package dev.rekap.benchmark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Milliseconds, by nearest rank: each is one that was measured. A percentile that fewer samples than 100 / (100 - percent) cannot
 * tell from the slowest is absent.
 *
 * @param count how many were measured
 * @param p50Ms half were not slower
 * @param p95Ms 95 of 100 were not slower; null for fewer than 20
 * @param p99Ms 99 of 100 were not slower; null for fewer than 100
 * @param maxMs the slowest
 */
record Percentiles(
        int count,
        double p50Ms,
        @Nullable Double p95Ms,
        @Nullable Double p99Ms,
        double maxMs) {

    /** Of at least one duration, in any order. */
    static Percentiles of(List<Double> millis) {
        if (millis.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = millis.stream().sorted().toList();
        return new Percentiles(
                sorted.size(),
                rank(sorted, 50),
                sorted.size() < 20 ? null : rank(sorted, 95),
                sorted.size() < 100 ? null : rank(sorted, 99),
                Rounded.one(sorted.getLast()));
    }

    private static double rank(List<Double> sorted, int percent) {
        int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return Rounded.one(sorted.get(Math.max(0, rank - 1)));
    }
}
