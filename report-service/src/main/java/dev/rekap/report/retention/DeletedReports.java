package dev.rekap.report.retention;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import java.time.Instant;
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
     * Claims a deleted report whose blobs are to be deleted; other replicas pass it over for a while.
     *
     * @param now the time
     * @param until end of the claim
     * @return the report; none if there is none that is not claimed
     */
    Optional<ReportId> claimUnclean(Instant now, Instant until);

    /**
     * Notes that a clean-up was done.
     *
     * @return whether it was the last: work that was under way at the deletion may have left something after an earlier one
     */
    boolean cleaned(ReportId id, Instant now);

    /** Claims an id that was deleted before a time and may be used again, as {@link #claimUnclean} does. */
    Optional<ReportId> claimForgotten(Instant before, Instant now, Instant until);

    void forget(ReportId id);
}
