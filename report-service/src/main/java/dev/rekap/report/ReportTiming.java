package dev.rekap.report;

import java.time.Duration;

/**
 * Deadlines and retention times of reports.
 *
 * @param deadline after the seal or the last result, by when the next result of a sealed report is expected
 * @param openFor how long a report may stay unsealed
 * @param queueAfter how long after the seal a file may be known from the manifest only, before its task is published again
 * @param repeatAfter how long a replica may take to finish and announce a report before another one repeats it
 * @param audioRetention how long recordings are kept after the report ended
 * @param reportRetention how long reports are kept after they ended
 */
public record ReportTiming(
        Duration deadline,
        Duration openFor,
        Duration queueAfter,
        Duration repeatAfter,
        Duration audioRetention,
        Duration reportRetention) {}
