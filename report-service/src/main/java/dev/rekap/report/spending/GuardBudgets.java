package dev.rekap.report.spending;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.blob.ListedBlob;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores a marker when a hard budget is spent; workers check it before every call that costs money. Calls in progress at that moment
 * are still paid.
 */
public final class GuardBudgets {

    private static final Logger LOG = LoggerFactory.getLogger(GuardBudgets.class);
    private static final BlobContent SPENT = BlobContent.of(SpendingLimit.State.SPENT.name(), "text/plain");

    private final Spending spending;
    private final BlobStore blobs;
    private final SpendingLimits budgets;
    private final Clock clock;

    public GuardBudgets(Spending spending, BlobStore blobs, SpendingLimits budgets, Clock clock) {
        this.spending = spending;
        this.blobs = blobs;
        this.budgets = budgets;
        this.clock = clock;
    }

    /**
     * How much a user has spent today.
     *
     * @param spent so far
     * @param budget of each user
     */
    public record Standing(LocalDate day, BigDecimal spent, String currency, SpendingLimit budget) {

        public SpendingLimit.State state() {
            return budget.state(spent);
        }
    }

    /**
     * How much all users have spent today.
     *
     * @param spent so far, for everybody
     * @param usersWarned who are past their soft budget
     * @param usersSpent for whom nothing more is spent
     */
    public record Overview(LocalDate day, BigDecimal spent, int usersWarned, int usersSpent, SpendingLimits budgets) {}

    /** The current day in the time zone of the budgets. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), budgets.zone());
    }

    /** How much a user has spent today; none if users have no budget. */
    public Optional<Standing> standing(UserId user) {
        if (budgets.user().isUnlimited()) {
            return Optional.empty();
        }
        LocalDate day = today();
        return Optional.of(
                new Standing(day, spending.on(day, budgets.currency(), user), budgets.currency(), budgets.user()));
    }

    public Overview overview() {
        LocalDate day = today();
        int spent = users(day, budgets.user().hard());
        // Whoever is past the hard budget is past the soft one, too.
        int warned = Math.max(0, users(day, budgets.user().soft()) - spent);
        return new Overview(day, spending.on(day, budgets.currency()), warned, spent, budgets);
    }

    private int users(LocalDate day, @Nullable BigDecimal limit) {
        return limit == null ? 0 : spending.users(day, budgets.currency(), limit);
    }

    /** Checks the budgets after spending for some users. */
    public void check(Set<UserId> users) {
        if (users.isEmpty()) {
            return;
        }
        LocalDate day = today();
        if (budgets.user().hard() != null) {
            spending.byUser(day, budgets.currency(), users).forEach((user, spent) -> {
                if (isSpent(budgets.user(), spent)) {
                    markUser(day, user);
                }
            });
        }
        if (isTotalSpent(day)) {
            markTotal(day);
        }
    }

    /**
     * Restores missing markers of all users, and deletes those that do not apply: of days that are over, and of today where a budget was
     * raised. It is not enough to do that once, for during an upgrade a process with the lower budget still marks.
     *
     * @throws BlobStoreException if such a marker may be left; the next call tries again
     */
    public void refresh() {
        LocalDate day = today();
        List<BlobKey> listed;
        try (Stream<ListedBlob> found = blobs.list(UserBlobs.BUDGETS)) {
            listed = found.map(ListedBlob::key).toList();
        }
        // After the list: what made somebody store a marker that is in it is seen here.
        Set<UserId> users = spentUsers(day);
        boolean total = isTotalSpent(day);
        Set<BlobKey> applying =
                users.stream().map(user -> new UserBlobs(user).budgetEntry(day)).collect(Collectors.toSet());
        for (BlobKey key : listed) {
            boolean applies = applying.contains(key) || (total && key.equals(UserBlobs.totalBudgetSpent(day)));
            if (!applies) {
                UserBlobs.markerOf(key).ifPresent(blobs::delete);
                blobs.delete(key);
            }
        }
        users.forEach(user -> markUser(day, user));
        if (total) {
            markTotal(day);
        }
    }

    private Set<UserId> spentUsers(LocalDate day) {
        BigDecimal hard = budgets.user().hard();
        return hard == null
                ? Set.of()
                : spending.byUser(day, budgets.currency(), hard).keySet();
    }

    private boolean isTotalSpent(LocalDate day) {
        return budgets.total().hard() != null && isSpent(budgets.total(), spending.on(day, budgets.currency()));
    }

    private void markUser(LocalDate day, UserId user) {
        UserBlobs names = new UserBlobs(user);
        mark(List.of(names.budgetEntry(day), names.budgetSpent(day)));
    }

    private void markTotal(LocalDate day) {
        mark(List.of(UserBlobs.totalBudgetSpent(day)));
    }

    private static boolean isSpent(SpendingLimit budget, BigDecimal spent) {
        return budget.state(spent) == SpendingLimit.State.SPENT;
    }

    /**
     * Stores what says that a budget is spent.
     *
     * @param keys the marker that workers look for is the last: one without an entry before it would never be deleted
     */
    private void mark(List<BlobKey> keys) {
        BlobKey marker = keys.getLast();
        try {
            if (blobs.info(marker).isEmpty()) {
                keys.forEach(key -> blobs.put(key, SPENT));
                LOG.warn("Budget spent: stored marker {}, no further paid calls today", marker);
            }
        } catch (BlobStoreException e) {
            LOG.warn("Storing budget marker {} failed, it will be repeated: {}", marker, e.getMessage());
        }
    }
}
