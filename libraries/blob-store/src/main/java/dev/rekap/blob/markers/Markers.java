package dev.rekap.blob.markers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.contracts.BlobKey;
import java.time.Duration;

/**
 * Blobs whose being there says something, such as that a report is closed. An answer is believed for a moment: thirty files of a
 * report ask once, and a marker is seen that much later.
 */
public final class Markers {

    private static final long MOST = 10_000;

    private final BlobStore store;
    private final Cache<BlobKey, Boolean> known;

    /**
     * Markers in this store.
     *
     * @param moment for how long an answer is believed; zero to look each time
     */
    public Markers(BlobStore store, Duration moment) {
        this.store = store;
        this.known =
                Caffeine.newBuilder().expireAfterWrite(moment).maximumSize(MOST).build();
    }

    /**
     * Whether there is one.
     *
     * @throws BlobStoreException if the store cannot be reached
     */
    public boolean isThere(BlobKey marker) {
        // Two that ask at once may both look: a look is cheap, and waiting for another's is not.
        Boolean before = known.getIfPresent(marker);
        if (before != null) {
            return before;
        }
        boolean there = store.info(marker).isPresent();
        known.put(marker, there);
        return there;
    }
}
