package dev.rekap.benchmark;

/**
 * How much is done in a run.
 *
 * @param warmUpReports of 30 files, before anything is counted
 * @param reports of 30 files, for the throughput
 * @param singleFiles one after the other at a steady pace, for the latency
 * @param slowFiles through slow engines
 * @param filesPerReplica for each replica, in the run that compares numbers of them
 * @param mostReplicas of stt-worker: 1, 2, … up to this power of two
 * @param brokerSeconds how long the raw broker is measured
 */
record Sizes(
        int warmUpReports,
        int reports,
        int singleFiles,
        int slowFiles,
        int filesPerReplica,
        int mostReplicas,
        int brokerSeconds) {

    /** A file costs more than a message: a report has as many as it may have. */
    static final int FILES_PER_REPORT = 30;

    static final Sizes MEDIUM = new Sizes(10, 20, 200, 300, 60, 4, 15);
    static final Sizes QUICK = new Sizes(2, 4, 40, 60, 12, 2, 5);
}
