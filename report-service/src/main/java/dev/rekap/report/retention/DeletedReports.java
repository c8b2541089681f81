package dev.rekap.report.retention;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers the ids of deleted reports, so that late facts do not bring them back. */
public interface DeletedReports {

    /**
     * Deletes what is kept of a report, and remembers its id. A repetition changes nothing.
     *
     * @param now when
     */
    void delete(ReportId id, UserId owner, Instant now);

    /** Whose report it was; none if no such report was deleted. */
    Optional<UserId> owner(ReportId id);

    /**
     * Takes some deleted reports whose blobs are to be cleaned up.
     *
     * @param now the time
     * @param until until when they are the caller's alone
     */
    List<ReportId> claimUnclean(Instant now, Instant until);

    /**
     * Notes that a clean-up was done.
     *
     * @return whether it was the last: work that was under way at the deletion may have left something after an earlier one
     */
    boolean cleaned(ReportId id, Instant now);

    /** Forgets ids that were deleted before. */
    List<ReportId> claimForgotten(Instant before, Instant now, Instant until);

    void forget(ReportId id);
}
