package dev.rekap.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All figures of a run.
 *
 * @param madeAt when it began
 * @param mode {@code medium} or {@code quick}
 * @param machine on which it ran
 * @param filesPerS files that became rows each second, with engines that answer at once
 * @param p50Ms from the upload to the row, as are the next two
 * @param p95Ms see {@code p50Ms}
 * @param p99Ms see {@code p50Ms}
 * @param rawBrokerMsgsPerS what the broker alone takes, confirmed, through a quorum queue, 1 KB each
 * @param ratioToRawBroker files through all services for each message through the broker alone
 * @param cpuMsPerFile of all five services
 * @param cpuMsPerFileBy of each process, those of the parts and the benchmark itself included
 * @param callsPerFile what all services together ask for a file: {@code s3_calls}, {@code transactions} of the database,
 *     {@code messages} of the broker that are handled
 * @param latency at a steady pace, one file a report
 * @param slowEngines 2 s to hear and 1 s to read a file, one replica of each service
 * @param scaling replicas of stt-worker against files per second
 * @param services start and memory of each
 */
record Result(
        Instant madeAt,
        String mode,
        Machine machine,
        double filesPerS,
        double p50Ms,
        double p95Ms,
        double p99Ms,
        double rawBrokerMsgsPerS,
        double ratioToRawBroker,
        double cpuMsPerFile,
        Map<String, Double> cpuMsPerFileBy,
        Map<String, Double> callsPerFile,
        Percentiles latency,
        SlowEngines slowEngines,
        List<Scaling> scaling,
        List<ServiceFigures> services) {

    /**
     * Files through slow engines.
     *
     * @param files how many
     * @param sttConcurrency files that the stt-worker has in work at once
     * @param seconds from the first request to the end of the last report
     * @param leastSeconds what the engines alone take
     * @param filesPerS files that became rows each second
     */
    record SlowEngines(int files, int sttConcurrency, double seconds, double leastSeconds, double filesPerS) {}

    /**
     * What more replicas bring.
     *
     * @param sttReplicas replicas of stt-worker
     * @param sttConcurrency files in work at once in each
     * @param files how many
     * @param filesPerS files that became rows each second
     * @param speedUp against one replica
     */
    record Scaling(int sttReplicas, int sttConcurrency, int files, double filesPerS, double speedUp) {}

    /**
     * One service.
     *
     * @param startS seconds from its start, alone, until it was ready; the median of the starts
     * @param startCpuS CPU seconds of that start
     * @param startRssMb resident megabytes then
     * @param loadRssMb resident megabytes after all load of this run
     */
    record ServiceFigures(String name, double startS, double startCpuS, int startRssMb, int loadRssMb) {}

    /** snake_case, indented. */
    String json() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(this);
    }
}
