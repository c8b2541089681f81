package dev.rekap.report.port;

import dev.rekap.contracts.orders.ReportId;
import java.time.Instant;
import java.util.Optional;

/** Claims reports for which an action is due, one at a time. */
public interface DueReports {

    /**
     * Claims the report for which this action has been due longest; other replicas pass it over for a while.
     *
     * @param before latest time at which the action became due
     * @param now the time
     * @param until end of the claim
     * @return the report; none if the action is due for none that is not claimed
     */
    Optional<ReportId> claim(Due due, Instant before, Instant now, Instant until);

    /** Notes that the recordings of a report are gone, and ends the claim. */
    void audioForgotten(ReportId id);
}
