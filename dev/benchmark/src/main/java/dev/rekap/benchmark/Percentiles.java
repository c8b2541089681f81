package dev.rekap.benchmark;

import java.util.List;

/**
 * Latencies in milliseconds, by nearest rank: each is one that was measured.
 *
 * @param files how many were measured
 * @param p50Ms half were not slower
 * @param p95Ms 95 of 100 were not slower
 * @param p99Ms 99 of 100 were not slower
 * @param maxMs the slowest
 */
record Percentiles(int files, double p50Ms, double p95Ms, double p99Ms, double maxMs) {

    /** Of at least one latency, in any order. */
    static Percentiles of(List<Double> millis) {
        if (millis.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = millis.stream().sorted().toList();
        return new Percentiles(
                sorted.size(), rank(sorted, 50), rank(sorted, 95), rank(sorted, 99), Rounded.one(sorted.getLast()));
    }

    private static double rank(List<Double> sorted, int percent) {
        int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return Rounded.one(sorted.get(Math.max(0, rank - 1)));
    }
}
