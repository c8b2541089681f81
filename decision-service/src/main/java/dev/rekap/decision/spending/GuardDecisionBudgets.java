package dev.rekap.decision.spending;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores a marker when a budget is spent; workers check it before every call that costs money. The markers are those of report-service:
 * whichever product spends a budget first ends it for both.
 */
public final class GuardDecisionBudgets {

    private static final Logger LOG = LoggerFactory.getLogger(GuardDecisionBudgets.class);
    private static final BlobContent SPENT = BlobContent.of("SPENT", "text/plain");

    private final DecisionSpending spending;
    private final BlobStore blobs;
    private final DecisionBudgets budgets;
    private final Clock clock;

    public GuardDecisionBudgets(DecisionSpending spending, BlobStore blobs, DecisionBudgets budgets, Clock clock) {
        this.spending = spending;
        this.blobs = blobs;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** The current day in the time zone of the budgets. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), budgets.zone());
    }

    /** Whether something may still be spent for a user today. */
    public boolean isWithin(UserId user) {
        LocalDate day = today();
        return isWithin(budgets.user(), () -> spending.on(day, budgets.currency(), user))
                && isWithin(budgets.total(), () -> spending.on(day, budgets.currency()));
    }

    /** Checks the budgets after spending for some users. */
    public void check(Set<UserId> users) {
        if (users.isEmpty()) {
            return;
        }
        LocalDate day = today();
        for (UserId user : users) {
            if (!isWithin(budgets.user(), () -> spending.on(day, budgets.currency(), user))) {
                mark(new UserBlobs(user).budgetSpent(day));
            }
        }
        if (isTotalSpent(day)) {
            mark(UserBlobs.totalBudgetSpent(day));
        }
    }

    /**
     * Restores missing markers, and deletes those that do not apply any more: of days that are over, and where a budget was raised.
     *
     * @throws BlobStoreException if such a marker may be left; the next call tries again
     */
    public void refresh() {
        LocalDate day = today();
        Set<BlobKey> applying = new HashSet<>();
        BigDecimal most = budgets.user();
        if (most != null) {
            spending.users(day, budgets.currency(), most)
                    .forEach(user -> applying.add(new UserBlobs(user).budgetSpent(day)));
        }
        if (isTotalSpent(day)) {
            applying.add(UserBlobs.totalBudgetSpent(day));
        }
        for (BlobKey marker : spending.markers()) {
            if (!applying.contains(marker)) {
                blobs.delete(marker);
                spending.removeMarker(marker);
            }
        }
        applying.forEach(this::mark);
    }

    private boolean isTotalSpent(LocalDate day) {
        return !isWithin(budgets.total(), () -> spending.on(day, budgets.currency()));
    }

    private static boolean isWithin(@Nullable BigDecimal budget, Supplier<BigDecimal> spent) {
        return budget == null || spent.get().compareTo(budget) < 0;
    }

    private void mark(BlobKey marker) {
        try {
            if (blobs.info(marker).isEmpty()) {
                // Noted first: a marker that is not noted would never be deleted.
                spending.addMarker(marker);
                blobs.put(marker, SPENT);
                LOG.warn("Budget spent: stored marker {}, no further paid calls today", marker);
            }
        } catch (BlobStoreException e) {
            LOG.warn("Storing budget marker {} failed, it will be repeated: {}", marker, e.getMessage());
        }
    }
}
