package dev.rekap.provider;

import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.blob.markers.Markers;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** Daily budgets: a marker in the blob store says that the budget of a user, or the total, is spent. */
public final class DailyBudgets {

    private final Markers markers;
    private final ZoneId zone;
    private final Clock clock;

    /** Daily budgets by the markers in this store, looked up each time. */
    public DailyBudgets(BlobStore store, ZoneId zone, Clock clock) {
        this(new Markers(store, Duration.ZERO), zone, clock);
    }

    /**
     * Daily budgets by these markers.
     *
     * @param zone in which a day begins
     */
    public DailyBudgets(Markers markers, ZoneId zone, Clock clock) {
        this.markers = markers;
        this.zone = zone;
        this.clock = clock;
    }

    /** The budget of a user: spent if the user's own or the total is. */
    public Budget of(UserId user) {
        return () -> exists(new UserBlobs(user).budgetSpent(today())) || total().isSpent();
    }

    /** The total budget, for work that belongs to no user. */
    public Budget total() {
        return () -> exists(UserBlobs.totalBudgetSpent(today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private boolean exists(BlobKey marker) throws Budget.UnknownException {
        try {
            return markers.isThere(marker);
        } catch (BlobStoreException e) {
            throw new Budget.UnknownException("the budget cannot be looked up: " + e.getMessage(), e);
        }
    }
}
