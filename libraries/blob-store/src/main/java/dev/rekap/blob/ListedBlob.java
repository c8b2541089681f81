package dev.rekap.blob;

import dev.rekap.contracts.BlobKey;
import java.time.Instant;

/**
 * A blob as a listing shows it.
 *
 * @param key its name
 * @param length in bytes
 * @param lastModified when it was stored, to the second
 */
public record ListedBlob(BlobKey key, long length, Instant lastModified) {}
