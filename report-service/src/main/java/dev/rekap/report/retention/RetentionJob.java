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

/** Deletes data that belongs to no report when its retention ends: cached transcripts, budget markers, spending, names of forgotten users. */
public final class RetentionJob {

    private static final String USERS = "users/";
    private static final String TRANSCRIPTS = "/transcripts/";
    private static final String BUDGETS = "budgets/";

    /** In any time zone, the day of a marker of this age is over. */
    private static final Duration MARKER = Duration.ofDays(2);

    private final BlobStore blobs;
    private final ForgottenUsers forgotten;
    private final GuardBudgets budgets;
    private final Duration transcripts;
    private final Duration spending;
    private final Clock clock;

    /**
     * Creates the job.
     *
     * @param transcripts how long transcripts are kept for repeated recordings
     * @param spending how long spending is kept
     */
    public RetentionJob(
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
     * Runs once; replicas may run concurrently.
     *
     * @throws BlobStoreException if something is left for the next run
     */
    public void run() {
        LocalDate today = budgets.today();
        for (UserId user : forgotten.before(today)) {
            // Work in progress at the time of the request may have stored more.
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
