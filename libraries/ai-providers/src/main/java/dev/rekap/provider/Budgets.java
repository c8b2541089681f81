package dev.rekap.provider;

import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.FailureCode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** Budgets of the day: report-service leaves a marker in the blob store when that of a user, or that of all, is spent. */
public final class Budgets {

    private final BlobStore store;
    private final ZoneId zone;
    private final Clock clock;

    /**
     * Budgets by the markers in this store.
     *
     * @param zone in which a day begins
     */
    public Budgets(BlobStore store, ZoneId zone, Clock clock) {
        this.store = store;
        this.zone = zone;
        this.clock = clock;
    }

    /** For work that is done for this user: spent if theirs is, or that of all. */
    public Budget of(UserId user) {
        return () -> isThere(new UserBlobs(user).budgetSpent(today())) || ofAll().isSpent();
    }

    /** For work that is done for nobody in particular. */
    public Budget ofAll() {
        return () -> isThere(UserBlobs.totalBudgetSpent(today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private boolean isThere(BlobKey marker) throws ProviderException {
        try {
            return store.info(marker).isPresent();
        } catch (BlobStoreException e) {
            throw new ProviderException(
                    FailureCode.STORAGE_UNAVAILABLE,
                    "it cannot be looked up whether the budget is spent: " + e.getMessage(),
                    e,
                    Duration.ZERO,
                    "storage",
                    Usage.NONE);
        }
    }
}
