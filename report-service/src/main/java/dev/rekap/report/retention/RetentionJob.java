package dev.rekap.report.retention;

import dev.rekap.blob.BlobStore;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.ReportTiming;
import dev.rekap.report.port.Due;
import dev.rekap.report.port.DueReports;
import dev.rekap.report.port.Reports;
import dev.rekap.report.round.Round;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Deletes what has been kept long enough. It may be as slow as there is to delete: nobody waits for it. Replicas may run it
 * concurrently.
 */
public final class RetentionJob {

    private static final int SPENDING_ROWS = 10_000;

    private final Reports reports;
    private final Stores stores;
    private final DeleteReport deleting;
    private final UserBlobRetention userBlobs;
    private final ReportTiming timing;
    private final Duration spending;
    private final Round round;
    private final Clock clock;

    /** Where it is noted what is to be deleted, and when. */
    public record Stores(DueReports due, DeletedReports deleted, UserBlobDates users, ForgottenUsers forgotten) {}

    /**
     * Creates the job.
     *
     * @param spending how long spending is kept
     */
    public RetentionJob(
            Reports reports,
            Stores stores,
            DeleteReport deleting,
            BlobStore blobs,
            ReportTiming timing,
            Duration spending,
            Round round,
            Clock clock) {
        this.reports = reports;
        this.stores = stores;
        this.deleting = deleting;
        this.userBlobs = new UserBlobRetention(blobs, timing.audioRetention());
        this.timing = timing;
        this.spending = spending;
        this.round = round;
        this.clock = clock;
    }

    /** Runs one round. What failed, or is too much for a round, is left for the next. */
    public void run() {
        round.work(
                "Deleting the recordings", () -> claim(Due.FORGET_AUDIO, timing.audioRetention()), this::forgetAudio);
        round.work("Deleting", () -> claim(Due.FORGET, timing.reportRetention()), this::delete);
        round.work("Cleaning up", this::claimUnclean, this::clean);
        round.work("Forgetting the id", this::claimForgotten, deleting::forget);
        round.work("Deleting cached transcripts", this::claimUser, this::deleteOldBlobs);
    }

    /** Deletes what was spent on days that are long over. */
    public void forgetDays() {
        int deleted;
        do {
            deleted = stores.forgotten()
                    .forgetSpending(
                            clock.instant()
                                    .minus(spending)
                                    .atZone(clock.getZone())
                                    .toLocalDate(),
                            SPENDING_ROWS);
        } while (deleted >= SPENDING_ROWS);
    }

    private void forgetAudio(ReportId id) {
        reports.find(id).ifPresent(report -> {
            deleting.forgetAudio(id);
            // What was heard in them is as old, or older.
            stores.users().add(report.settings().userId(), clock.instant());
        });
        stores.due().audioForgotten(id);
    }

    private void delete(ReportId id) {
        reports.find(id)
                .ifPresent(report -> deleting.delete(id, report.settings().userId()));
    }

    private void clean(ReportId id) {
        deleting.clean(id);
        stores.deleted().cleaned(id, clock.instant());
    }

    private void deleteOldBlobs(UserId user) {
        Instant now = clock.instant();
        stores.users().checked(user, userBlobs.deleteOld(user, now), now);
    }

    private Optional<ReportId> claim(Due due, Duration age) {
        Instant now = clock.instant();
        return stores.due().claim(due, now.minus(age), now, until(now));
    }

    private Optional<ReportId> claimUnclean() {
        Instant now = clock.instant();
        return stores.deleted().claimUnclean(now, until(now));
    }

    private Optional<ReportId> claimForgotten() {
        Instant now = clock.instant();
        return stores.deleted().claimForgotten(now.minus(timing.reportRetention()), now, until(now));
    }

    private Optional<UserId> claimUser() {
        Instant now = clock.instant();
        return stores.users().claim(now, until(now));
    }

    private Instant until(Instant now) {
        return now.plus(timing.repeatAfter());
    }
}
