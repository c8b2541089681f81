package dev.rekap.ingest.http;

import java.time.Duration;

/**
 * Limits of request bodies.
 *
 * @param maxRecordingSize of a recording of a report, in bytes
 * @param maxPartSize of a file of a message, in bytes
 * @param timeout for the whole body
 */
public record BodyLimits(long maxRecordingSize, long maxPartSize, Duration timeout) {}
