package dev.rekap.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All figures of a run.
 *
 * @param madeAt when it began
 * @param mode {@code full}, {@code medium} or {@code quick}
 * @param machine on which it ran
 * @param filesPerS files that became rows each second, with engines that answer at once
 * @param p50Ms from the upload to the announced end of its report, as are the next two; see {@code latency}
 * @param p95Ms see {@code p50Ms}
 * @param p99Ms see {@code p50Ms}
 * @param rawBrokerMsgsPerS what the broker alone takes, confirmed, through a quorum queue, 1 KB each
 * @param ratioToRawBroker files through all services for each message through the broker alone
 * @param cpuMsPerFile of all five services
 * @param cpuMsPerFileBy of each process, those of the parts and the benchmark itself included
 * @param callsPerFile see {@link PerFile#calls}
 * @param statementsPerFileBy SQL statements by service
 * @param latency at a steady pace, one file a report
 * @param throughBot reports that people made in chats
 * @param slowEngines 2 s to hear and 1 s to read a file, one replica of each service
 * @param scaling replicas of stt-worker against files per second
 * @param services start and memory of each
 * @param yardstick the same work by another design; null if it was not asked for, or could not run
 */
record Result(
        Instant madeAt,
        String mode,
        Machine machine,
        double filesPerS,
        double p50Ms,
        @Nullable Double p95Ms,
        @Nullable Double p99Ms,
        double rawBrokerMsgsPerS,
        double ratioToRawBroker,
        double cpuMsPerFile,
        Map<String, Double> cpuMsPerFileBy,
        Map<String, Double> callsPerFile,
        Map<String, Double> statementsPerFileBy,
        Percentiles latency,
        ThroughBot throughBot,
        SlowEngines slowEngines,
        List<Scaling> scaling,
        List<ServiceFigures> services,
        @Nullable YardstickFigures yardstick) {

    /**
     * Reports that people made in chats with the bot, with engines that answer at once.
     *
     * @param filesPerReport voice notes in each
     * @param chatsAtOnce people who were at it at the same time
     * @param selesaiToDocument from the press of the button to the table in the chat
     * @param cpuMsPerFile of all five services
     * @param callsPerFile see {@link PerFile#calls}
     * @param statementsPerFileBy SQL statements by service
     */
    record ThroughBot(
            int filesPerReport,
            int chatsAtOnce,
            Percentiles selesaiToDocument,
            double cpuMsPerFile,
            Map<String, Double> callsPerFile,
            Map<String, Double> statementsPerFileBy) {}

    /**
     * The yardstick's figures, made as those of the same names here.
     *
     * @param cpuMsPerFile of its programs, with their children
     * @param cpuMsPerFileBy of its programs, the parts, and the rest of the machine meanwhile
     * @param processes of Celery, for the figures so far
     * @param slowSeconds of as many files through slow engines
     * @param slowConcurrency tasks that it had in work at once then
     */
    record YardstickFigures(
            double filesPerS,
            double cpuMsPerFile,
            Map<String, Double> cpuMsPerFileBy,
            int processes,
            double slowSeconds,
            int slowConcurrency) {}

    /**
     * Files through slow engines.
     *
     * @param files how many
     * @param sttConcurrency files that stt-worker has in work at once, and extraction-worker as many
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
     * @param loadRssMb resident megabytes after the load, with those of its children; a page that both have counts twice
     * @param loadPssMb the same with shared pages divided by the processes that share them
     */
    record ServiceFigures(String name, double startS, double startCpuS, int startRssMb, int loadRssMb, int loadPssMb) {}

    /** snake_case, indented. */
    String json() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(this);
    }
}
