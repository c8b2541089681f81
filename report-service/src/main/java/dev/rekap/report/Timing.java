package dev.rekap.report;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param deadline after the seal or the last result, by when the next result of a sealed report is expected
 * @param openFor how long a report may stay unsealed
 * @param queueAfter how long after the seal a file may be known from the manifest only, before its task is published again
 * @param repeatAfter how long whoever works on a report's end is left to it, before somebody else does
 * @param audioRetention how long recordings are kept after the report ended
 * @param reportRetention how long reports are kept after they ended
 */
public record Timing(
        Duration deadline,
        Duration openFor,
        Duration queueAfter,
        Duration repeatAfter,
        Duration audioRetention,
        Duration reportRetention) {}
