package dev.rekap.contracts.speech;

import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A recording lies in the blob store and is to be transcribed, for whatever product.
 *
 * @param requestId names the request
 * @param userId whose recording it is, and whose budget pays
 * @param audio where the recording lies
 * @param contentType found in its bytes, such as {@code audio/ogg}
 * @param size in bytes
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 * @param language BCP 47 tag of what is spoken, such as {@code id}
 * @param origin comes back in the answer, for whoever asked; nobody else reads it
 */
public record SpeechRequested(
        RequestId requestId,
        UserId userId,
        BlobKey audio,
        String contentType,
        long size,
        String sha256,
        String language,
        @Nullable String origin)
        implements SpeechMessage {}
