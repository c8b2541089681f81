package dev.rekap.blob;

import dev.rekap.contracts.BlobKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps bytes under keys. Every method throws {@link BlobStoreException} when the store cannot be reached or refuses; what
 * it says can be repeated unless a method says otherwise. Reads see every write that was answered before them.
 *
 * <p>No method decides who is first: not every store that speaks S3 can. Where one of several has to win, the database says which.
 */
public interface BlobStore {

    /**
     * Stores the content, over what was there.
     *
     * @throws UncheckedIOException if the source fails or has another length than promised; nothing is stored then
     */
    void put(BlobKey key, BlobContent content);

    /**
     * Opens a blob for reading; the caller closes it.
     *
     * @return the blob, or none if there is none under this key
     */
    Optional<Blob> open(BlobKey key);

    /**
     * Opens a part of a blob for reading; the caller closes it.
     *
     * @param first offset of the first byte, from 0, and below the length of the blob
     * @param last offset of the last byte, not less than {@code first}; what is beyond the end of the blob is left out
     * @return the part, with what is known of the whole blob, or none if there is none under this key
     */
    Optional<Blob> open(BlobKey key, long first, long last);

    /**
     * Reads a blob whole, which has to be small.
     *
     * @return its bytes, or none if there is no blob under this key
     * @throws BlobStoreException also if reading broke off
     */
    default Optional<byte[]> read(BlobKey key) {
        Optional<Blob> found = open(key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (Blob blob = found.get()) {
            return Optional.of(blob.content().readAllBytes());
        } catch (IOException e) {
            throw new BlobStoreException("read " + key + ": it broke off", e);
        }
    }

    /** What is known of a blob without reading it, or none if there is none under this key. */
    Optional<BlobInfo> info(BlobKey key);

    /**
     * All keys that begin with the prefix, in lexical order, fetched page by page as the stream is read.
     *
     * @param prefix such as {@code reports/}; an empty one lists all
     */
    Stream<ListedBlob> list(String prefix);

    /** Deletes a blob; none there is no fault. */
    void delete(BlobKey key);

    /**
     * Deletes blobs, up to 1,000 with one call of a store that can; none there is no fault. If it fails, some of them may be gone.
     *
     * @param keys maybe none
     */
    default void delete(Collection<BlobKey> keys) {
        keys.forEach(this::delete);
    }

    /**
     * Deletes every blob whose key begins with the prefix. What is stored meanwhile may stay.
     *
     * @param prefix not empty
     * @return how many there were
     * @throws IllegalArgumentException if the prefix is empty
     */
    int deleteAll(String prefix);

    /**
     * A link that reads the blob without further credentials. Whether there is a blob is not looked up.
     *
     * @param validity of 1 second to 7 days
     * @throws IllegalArgumentException if the validity is out of range
     */
    URI presignedGet(BlobKey key, Duration validity);
}
