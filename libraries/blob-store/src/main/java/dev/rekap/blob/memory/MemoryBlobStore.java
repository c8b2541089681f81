package dev.rekap.blob.memory;

import dev.rekap.blob.Blob;
import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobInfo;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.blob.ListedBlob;
import dev.rekap.contracts.BlobKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * Keeps blobs in the heap, whole. Safe for many threads.
 *
 * <p>A presigned link is a {@code data:} URI with the content as it is now: it needs no server and does not expire. One for
 * a missing blob is {@code data:,}.
 */
public final class MemoryBlobStore implements BlobStore {

    private static final Duration LONGEST_VALIDITY = Duration.ofDays(7);

    /** Keys are ASCII, so the order of strings is the order of bytes that S3 lists in. */
    private final ConcurrentNavigableMap<String, Stored> blobs = new ConcurrentSkipListMap<>();

    private final Clock clock;
    private volatile boolean reachable = true;

    public MemoryBlobStore() {
        this(Clock.systemUTC());
    }

    /**
     * With times of one's own.
     *
     * @param clock gives {@code lastModified}
     */
    public MemoryBlobStore(Clock clock) {
        this.clock = clock;
    }

    /** Plays an outage: while unreachable, every call fails with {@link BlobStoreException}, and the blobs stay. */
    public void reachable(boolean value) {
        reachable = value;
    }

    @Override
    public void put(BlobKey key, BlobContent content) {
        requireReachable();
        blobs.put(key.value(), read(key, content));
    }

    @Override
    public Optional<Blob> open(BlobKey key) {
        requireReachable();
        return Optional.ofNullable(blobs.get(key.value()))
                .map(stored -> new Blob(stored.info(), new ByteArrayInputStream(stored.bytes())));
    }

    @Override
    public Optional<Blob> open(BlobKey key, long first, long last) {
        requireReachable();
        return Optional.ofNullable(blobs.get(key.value()))
                .map(stored -> new Blob(
                        stored.info(),
                        new ByteArrayInputStream(
                                stored.bytes(), Math.toIntExact(first), Math.toIntExact(last - first + 1))));
    }

    @Override
    public Optional<BlobInfo> info(BlobKey key) {
        requireReachable();
        return Optional.ofNullable(blobs.get(key.value())).map(Stored::info);
    }

    @Override
    public Stream<ListedBlob> list(String prefix) {
        requireReachable();
        return blobs.tailMap(prefix).values().stream()
                .map(Stored::info)
                .takeWhile(info -> info.key().value().startsWith(prefix))
                .map(info -> new ListedBlob(info.key(), info.length(), info.lastModified()));
    }

    @Override
    public void delete(BlobKey key) {
        requireReachable();
        blobs.remove(key.value());
    }

    @Override
    public int deleteAll(String prefix) {
        if (prefix.isEmpty()) {
            throw new IllegalArgumentException("an empty prefix would delete everything");
        }
        List<ListedBlob> found = list(prefix).toList();
        found.forEach(blob -> delete(blob.key()));
        return found.size();
    }

    @Override
    public URI presignedGet(BlobKey key, Duration validity) {
        requireReachable();
        if (validity.compareTo(Duration.ofSeconds(1)) < 0 || validity.compareTo(LONGEST_VALIDITY) > 0) {
            throw new IllegalArgumentException("a link is valid for 1 second to 7 days");
        }
        Stored stored = blobs.get(key.value());
        return stored == null
                ? URI.create("data:,")
                : URI.create("data:" + stored.info().contentType().replace(" ", "") + ";base64,"
                        + Base64.getEncoder().encodeToString(stored.bytes()));
    }

    private Stored read(BlobKey key, BlobContent content) {
        try (InputStream source = content.open()) {
            byte[] bytes = source.readAllBytes();
            return new Stored(
                    bytes,
                    new BlobInfo(
                            key,
                            bytes.length,
                            content.contentType(),
                            content.metadata(),
                            clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireReachable() {
        if (!reachable) {
            throw new BlobStoreException("the store in memory plays an outage", null);
        }
    }

    /** Compared by identity, never by content. */
    private static final class Stored {
        private final byte[] bytes;
        private final BlobInfo info;

        Stored(byte[] bytes, BlobInfo info) {
            this.bytes = bytes;
            this.info = info;
        }

        byte[] bytes() {
            return bytes;
        }

        BlobInfo info() {
            return info;
        }
    }
}
