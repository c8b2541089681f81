package dev.rekap.report.retention;

import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.blob.ListedBlob;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import dev.rekap.report.spending.GuardBudgets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Deletes what belongs to no report once it was kept long enough: transcripts kept for their content, markers, sums, names. */
public final class Tidy {

    private static final String USERS = "users/";
    private static final String TRANSCRIPTS = "/transcripts/";
    private static final String BUDGETS = "budgets/";

    /** Whatever the time zone, the day of a marker of this age is over. */
    private static final Duration MARKER = Duration.ofDays(2);

    private final BlobStore blobs;
    private final ForgottenUsers forgotten;
    private final GuardBudgets budgets;
    private final Duration transcripts;
    private final Duration spending;
    private final Clock clock;

    /**
     * Makes it.
     *
     * @param transcripts how long what was heard is kept for when the same recording comes again
     * @param spending how long it is kept what was spent
     */
    public Tidy(
            BlobStore blobs,
            ForgottenUsers forgotten,
            GuardBudgets budgets,
            Duration transcripts,
            Duration spending,
            Clock clock) {
        this.blobs = blobs;
        this.forgotten = forgotten;
        this.budgets = budgets;
        this.transcripts = transcripts;
        this.spending = spending;
        this.clock = clock;
    }

    /**
     * Tidies once. Several may at once.
     *
     * @throws BlobStoreException if something is left for the next time
     */
    public void tidy() {
        LocalDate today = budgets.today();
        for (UserId user : forgotten.before(today)) {
            // Work that was under way when they were forgotten may have left something.
            blobs.deleteAll(new UserBlobs(user).prefix() + "transcripts/");
            forgotten.forget(user, today);
        }
        forgotten.forgetSpending(LocalDate.ofInstant(clock.instant().minus(spending), clock.getZone()));
        Instant now = clock.instant();
        deleteOld(USERS, now);
        deleteOld(BUDGETS, now);
    }

    private void deleteOld(String prefix, Instant now) {
        List<BlobKey> old;
        try (Stream<ListedBlob> listed = blobs.list(prefix)) {
            old = listed.filter(blob -> isOld(blob, now)).map(ListedBlob::key).toList();
        }
        old.forEach(blobs::delete);
    }

    private boolean isOld(ListedBlob blob, Instant now) {
        String key = blob.key().value();
        Duration age = Duration.between(blob.lastModified(), now);
        return (key.contains(TRANSCRIPTS) && age.compareTo(transcripts) > 0)
                || (key.contains(BUDGETS) && age.compareTo(MARKER) > 0);
    }
}
