package dev.rekap.ingest.step;

import dev.rekap.contracts.orders.AudioFile;
import java.time.Instant;

/**
 * A recording as it lies on the shelf.
 *
 * @param file what it is
 * @param storedAt when it came there, to the millisecond
 */
record StoredAudio(AudioFile file, Instant storedAt) {}
