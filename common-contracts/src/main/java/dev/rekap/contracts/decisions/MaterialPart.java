package dev.rekap.contracts.decisions;

import dev.rekap.contracts.BlobKey;
import org.jspecify.annotations.Nullable;

/**
 * One file of what was sent.
 *
 * @param number its place, from 1, in the order of sending
 * @param kind what it is by its content
 * @param blob where it lies, as it was sent
 * @param contentType found in its bytes, such as {@code image/jpeg}
 * @param size in bytes
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 * @param name as the user sent it; none for what Telegram sends without a name
 */
public record MaterialPart(
        int number,
        PartKind kind,
        BlobKey blob,
        String contentType,
        long size,
        String sha256,
        @Nullable String name) {

    public MaterialPart {
        if (number < 1) {
            throw new IllegalArgumentException("parts are numbered from 1");
        }
    }
}
