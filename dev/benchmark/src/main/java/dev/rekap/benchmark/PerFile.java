package dev.rekap.benchmark;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one file costs, on average over a measurement.
 *
 * @param cpuMs milliseconds of CPU, by process; parts, the benchmark itself and the rest of the machine in parentheses
 * @param calls what all services together ask for: {@code s3_calls}, {@code transactions} of the database, {@code messages} of
 *     the broker that are handled, {@code engine_calls}, {@code sql_statements}
 * @param statements SQL statements by service
 */
record PerFile(Map<String, Double> cpuMs, Map<String, Double> calls, Map<String, Double> statements) {

    /** CPU milliseconds of all five services. */
    double cpuMsOfServices() {
        return Rounded.one(Fleet.SERVICES.stream()
                .mapToDouble(name -> cpuMs.getOrDefault(name, 0.0))
                .sum());
    }

    /** What was counted between, times {@code scale}, for each of so many files. */
    static Map<String, Double> of(Map<String, Double> before, Map<String, Double> after, double scale, int files) {
        Map<String, Double> each = new TreeMap<>();
        after.forEach((name, count) ->
                each.put(name, Rounded.one((count - before.getOrDefault(name, 0.0)) * scale / files)));
        return each;
    }
}
