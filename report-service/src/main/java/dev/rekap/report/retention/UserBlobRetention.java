package dev.rekap.report.retention;

import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.blob.ListedBlob;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Deletes blobs of a user that belong to no report when they have been kept long enough: cached transcripts and budget markers. */
final class UserBlobRetention {

    private static final String TRANSCRIPTS = "/transcripts/";
    private static final String BUDGETS = "/budgets/";

    /** In any time zone, the day of a marker of this age is over. */
    static final Duration MARKER = Duration.ofDays(2);

    private final BlobStore blobs;
    private final Duration transcripts;

    /** Keeps transcripts for so long. */
    UserBlobRetention(BlobStore blobs, Duration transcripts) {
        this.blobs = blobs;
        this.transcripts = transcripts;
    }

    /**
     * Deletes what is too old.
     *
     * @return when the next blob gets too old; none if no such blob is left
     * @throws BlobStoreException if something may be left
     */
    Optional<Instant> deleteOld(UserId user, Instant now) {
        List<BlobKey> old = new ArrayList<>();
        List<Instant> later = new ArrayList<>();
        try (Stream<ListedBlob> listed = blobs.list(new UserBlobs(user).prefix())) {
            listed.forEach(blob -> end(blob).ifPresent(end -> {
                if (end.isAfter(now)) {
                    later.add(end);
                } else {
                    old.add(blob.key());
                }
            }));
        }
        blobs.delete(old);
        return later.stream().min(Comparator.naturalOrder());
    }

    /** When it has been kept long enough; none if its age is not what matters. */
    private Optional<Instant> end(ListedBlob blob) {
        String key = blob.key().value();
        if (key.contains(TRANSCRIPTS)) {
            return Optional.of(blob.lastModified().plus(transcripts));
        }
        return key.contains(BUDGETS) ? Optional.of(blob.lastModified().plus(MARKER)) : Optional.empty();
    }
}
