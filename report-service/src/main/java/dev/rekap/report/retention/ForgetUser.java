package dev.rekap.report.retention;

import dev.rekap.blob.BlobStore;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.port.Background;
import dev.rekap.report.retention.ForgottenUsers.Forgotten;
import dev.rekap.report.round.Round;
import dev.rekap.report.spending.GuardBudgets;
import dev.rekap.report.vocabulary.DeliveredRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Deletes everything that is kept about a user, at once and then again and again for a day: a fact that was under way may recreate a
 * report, and a worker may store what it has just heard. Their spending of today stays until the day ends, so that the budget is not
 * reset.
 */
public final class ForgetUser {

    private static final int PAGE = 100;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** Work that was under way is over by then: the ladders of the workers are exhausted, and the broker takes nothing back. */
    private static final Duration LAST_LOOK = Duration.ofDays(1);

    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final ForgottenUsers forgotten;
    private final DeleteReport deleting;
    private final DeliveredRows rows;
    private final GuardBudgets budgets;
    private final BlobStore blobs;
    private final Round round;
    private final Background background;
    private final Clock clock;

    public ForgetUser(
            ForgottenUsers forgotten,
            DeleteReport deleting,
            DeliveredRows rows,
            GuardBudgets budgets,
            BlobStore blobs,
            Round round,
            Background background,
            Clock clock) {
        this.forgotten = forgotten;
        this.deleting = deleting;
        this.rows = rows;
        this.budgets = budgets;
        this.blobs = blobs;
        this.round = round;
        this.background = background;
        this.clock = clock;
    }

    /** Notes that a user is to be forgotten, and begins with it. From now on it happens, whatever crashes; again is harmless. */
    public void forget(UserId user) {
        forgotten.add(new Forgotten(user, budgets.today(), clock.instant()));
        background.run(background.traced("forget user", this::run), Duration.ZERO);
    }

    /** Forgets users of whom something may be left. What fails is repeated by a later run; replicas may run concurrently. */
    public void run() {
        round.work(
                "Forgetting",
                () -> forgotten.claim(clock.instant(), clock.instant().plus(CLAIM)),
                this::forgetOnce);
    }

    private void forgetOnce(Forgotten user) {
        // Before anything is deleted: what is learnt from it at this moment is not put.
        rows.clear(user.user(), user.at());
        List<ReportId> page = forgotten.reports(user, PAGE);
        while (!page.isEmpty()) {
            page.forEach(report -> deleting.delete(report, user.user()));
            page = forgotten.reports(user, PAGE);
        }
        blobs.deleteAll(new UserBlobs(user.user()).prefix());
        budgets.check(Set.of(user.user()));
        Instant now = clock.instant();
        Duration since = Duration.between(user.at(), now);
        if (user.day().isBefore(budgets.today()) && since.compareTo(LAST_LOOK) >= 0) {
            forgotten.remove(user, budgets.today());
        } else {
            forgotten.postpone(user, now.plus(pause(since)));
        }
    }

    /** As long as it has lasted so far: what is under way mostly comes soon. */
    private static Duration pause(Duration since) {
        Duration longest = since.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : since;
        return longest.compareTo(FIRST_PAUSE) < 0 ? FIRST_PAUSE : longest;
    }
}
