package dev.rekap.blob;

import dev.rekap.contracts.BlobKey;
import java.time.Instant;
import java.util.Map;

/**
 * What is known of a stored blob.
 *
 * @param key its name
 * @param length in bytes
 * @param contentType media type it was stored with
 * @param metadata it was stored with
 * @param lastModified when it was stored, to the second
 */
public record BlobInfo(
        BlobKey key, long length, String contentType, Map<String, String> metadata, Instant lastModified) {

    public BlobInfo {
        metadata = Map.copyOf(metadata);
    }
}
