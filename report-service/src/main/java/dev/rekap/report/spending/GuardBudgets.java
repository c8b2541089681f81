package dev.rekap.report.spending;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a marker where a hard budget is spent, for workers look for it before they ask anybody who costs. What is in work at that
 * moment is still paid.
 */
public final class GuardBudgets {

    private static final Logger LOG = LoggerFactory.getLogger(GuardBudgets.class);

    private final Spending spending;
    private final BlobStore blobs;
    private final Budgets budgets;
    private final Clock clock;
    private volatile boolean released;

    public GuardBudgets(Spending spending, BlobStore blobs, Budgets budgets, Clock clock) {
        this.spending = spending;
        this.blobs = blobs;
        this.budgets = budgets;
        this.clock = clock;
    }

    /**
     * How a user stands today.
     *
     * @param spent so far
     * @param budget of each user
     */
    public record Standing(LocalDate day, BigDecimal spent, String currency, Budget budget) {

        public Budget.State state() {
            return budget.state(spent);
        }
    }

    /**
     * How all stand today.
     *
     * @param spent so far, for everybody
     * @param usersWarned who are past their soft budget
     * @param usersSpent for whom nothing more is spent
     */
    public record Overview(LocalDate day, BigDecimal spent, int usersWarned, int usersSpent, Budgets budgets) {}

    /** The day that it is where the budgets are. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), budgets.zone());
    }

    /** How a user stands; none where users have no budget. */
    public Optional<Standing> standing(UserId user) {
        if (budgets.user().isNone()) {
            return Optional.empty();
        }
        LocalDate day = today();
        return Optional.of(
                new Standing(day, spending.on(day, budgets.currency(), user), budgets.currency(), budgets.user()));
    }

    public Overview overview() {
        LocalDate day = today();
        List<Budget.State> users = spending.byUser(day, budgets.currency()).values().stream()
                .map(budgets.user()::state)
                .toList();
        return new Overview(
                day,
                spending.on(day, budgets.currency()),
                Collections.frequency(users, Budget.State.WARNED),
                Collections.frequency(users, Budget.State.SPENT),
                budgets);
    }

    /** Something was spent for a user: looks whether that was the last of it. */
    public void check(UserId user) {
        LocalDate day = today();
        if (budgets.user().hard() != null && isSpent(budgets.user(), spending.on(day, budgets.currency(), user))) {
            mark(new UserBlobs(user).budgetSpent(day));
        }
        checkTotal(day);
    }

    /**
     * Looks at everybody, for a marker that could not be put, or was deleted with all that is a user's. The first time it takes back
     * those markers of today that no budget asks for any more, since somebody raised it.
     *
     * @throws BlobStoreException if such a marker may be left; the next time tries again
     */
    public void tend() {
        if (!released) {
            release();
            released = true;
        }
        checkAll();
    }

    private void checkAll() {
        LocalDate day = today();
        if (budgets.user().hard() != null) {
            spending.byUser(day, budgets.currency()).forEach((user, spent) -> {
                if (isSpent(budgets.user(), spent)) {
                    mark(new UserBlobs(user).budgetSpent(day));
                }
            });
        }
        checkTotal(day);
    }

    private void release() {
        LocalDate day = today();
        spending.byUser(day, budgets.currency()).forEach((user, spent) -> {
            if (!isSpent(budgets.user(), spent)) {
                blobs.delete(new UserBlobs(user).budgetSpent(day));
            }
        });
        if (!isSpent(budgets.total(), spending.on(day, budgets.currency()))) {
            blobs.delete(UserBlobs.totalBudgetSpent(day));
        }
    }

    private void checkTotal(LocalDate day) {
        if (budgets.total().hard() != null && isSpent(budgets.total(), spending.on(day, budgets.currency()))) {
            mark(UserBlobs.totalBudgetSpent(day));
        }
    }

    private static boolean isSpent(Budget budget, BigDecimal spent) {
        return budget.state(spent) == Budget.State.SPENT;
    }

    private void mark(BlobKey marker) {
        try {
            if (blobs.putIfAbsent(marker, BlobContent.of(Budget.State.SPENT.name(), "text/plain"))) {
                LOG.warn("A budget is spent: {} is put, and nothing more that costs is asked there today", marker);
            }
        } catch (BlobStoreException e) {
            LOG.warn("The marker {} could not be put, it will be repeated: {}", marker, e.getMessage());
        }
    }
}
