package dev.rekap.contracts.orders;

import java.time.Instant;

/**
 * A recording lies in the blob store at {@link ReportBlobs#audio} and is to be transcribed.
 *
 * @param task the file
 * @param storedAt when it was accepted
 */
public record AudioStored(FileTask task, Instant storedAt) implements FileMessage {}
