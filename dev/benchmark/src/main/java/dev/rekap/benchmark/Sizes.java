package dev.rekap.benchmark;

import java.util.List;

/**
 * How much is done in a run.
 *
 * @param mode its name, as it stands in the result
 * @param starts of each service, of which the median counts
 * @param warmUpReports of 30 files, before anything is counted
 * @param reports of 30 files, for the throughput
 * @param singleFiles one after the other at a steady pace, for the latency; a 99th percentile needs 100
 * @param chats that each make a report through the bot
 * @param slowFiles through slow engines
 * @param filesPerReplica for each replica, in the run that compares numbers of them
 * @param replicas of stt-worker that are compared, beginning with 1
 * @param brokerSeconds how long the raw broker is measured
 */
record Sizes(
        String mode,
        int starts,
        int warmUpReports,
        int reports,
        int singleFiles,
        int chats,
        int slowFiles,
        int filesPerReplica,
        List<Integer> replicas,
        int brokerSeconds) {

    /** A file costs more than a message: a report has as many as it may have. */
    static final int FILES_PER_REPORT = 30;

    static final Sizes FULL = new Sizes("full", 3, 10, 20, 300, 100, 300, 60, List.of(1, 2, 4), 15);
    /** Everything that is asked of the product, with 300 files through slow engines, in about five minutes. */
    static final Sizes MEDIUM = new Sizes("medium", 1, 8, 12, 200, 40, 300, 40, List.of(1, 4), 8);

    static final Sizes QUICK = new Sizes("quick", 1, 4, 5, 100, 20, 60, 16, List.of(1, 4), 5);

    Sizes {
        replicas = List.copyOf(replicas);
    }
}
