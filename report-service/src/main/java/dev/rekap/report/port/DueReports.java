package dev.rekap.report.port;

import dev.rekap.contracts.orders.ReportId;
import java.time.Instant;
import java.util.List;

/** Claims the reports for which an action is due. */
public interface DueReports {

    /**
     * Claims some reports for which this action is due; other replicas skip them for a while.
     *
     * @param before latest time at which the action became due
     * @param now the time
     * @param until end of the claim
     */
    List<ReportId> claim(Due due, Instant before, Instant now, Instant until);

    /** Notes that the recordings of a report are gone. */
    void audioForgotten(ReportId id);
}
