package dev.rekap.ingest.step;

import dev.rekap.contracts.orders.AudioFile;
import java.time.Instant;

/**
 * A recording in the blob store.
 *
 * @param file its description
 * @param storedAt when it was stored, to the millisecond
 */
record StoredAudio(AudioFile file, Instant storedAt) {}
