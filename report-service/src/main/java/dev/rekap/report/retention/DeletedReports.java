package dev.rekap.report.retention;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the ids of deleted reports, so that late facts do not recreate them. */
public interface DeletedReports {

    /**
     * Deletes what is kept of a report, and remembers its id. A repetition changes nothing.
     *
     * @param now when
     */
    void delete(ReportId id, UserId owner, Instant now);

    /** The owner of a deleted report; none if no such report was deleted. */
    Optional<UserId> owner(ReportId id);

    /**
     * Claims some deleted reports whose blobs are to be deleted.
     *
     * @param now the time
     * @param until end of the claim
     */
    List<ReportId> claimUnclean(Instant now, Instant until);

    /**
     * Notes that a clean-up was done.
     *
     * @return whether it was the last: work that was under way at the deletion may have left something after an earlier one
     */
    boolean cleaned(ReportId id, Instant now);

    /** Claims some ids that were deleted before a time and may be used again. */
    List<ReportId> claimForgotten(Instant before, Instant now, Instant until);

    void forget(ReportId id);
}
