package dev.rekap.report.retention;

import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import dev.rekap.report.ReportSummary;
import dev.rekap.report.port.ReportSummaries;
import dev.rekap.report.spending.GuardBudgets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Deletes everything that is kept about a user. Their spending of today stays until the day ends, so that the budget is not reset. */
public final class ForgetUser {

    private static final int PAGE = 100;

    private final ReportSummaries reports;
    private final DeleteReport deleting;
    private final ForgottenUsers forgotten;
    private final GuardBudgets budgets;
    private final BlobStore blobs;

    public ForgetUser(
            ReportSummaries reports,
            DeleteReport deleting,
            ForgottenUsers forgotten,
            GuardBudgets budgets,
            BlobStore blobs) {
        this.reports = reports;
        this.deleting = deleting;
        this.forgotten = forgotten;
        this.budgets = budgets;
        this.blobs = blobs;
    }

    /**
     * Forgets a user; again is harmless.
     *
     * @throws BlobStoreException if something may be left: it is to be repeated
     */
    public void forget(UserId user) {
        forgotten.add(user, budgets.today());
        List<ReportSummary> page = reports.page(user, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            page.forEach(report -> deleting.delete(report.id(), user));
            page = reports.page(user, Optional.empty(), PAGE);
        }
        blobs.deleteAll(new UserBlobs(user).prefix());
        budgets.check(Set.of(user));
    }
}
