package dev.rekap.report.port;

import dev.rekap.contracts.orders.ReportId;
import java.time.Instant;
import java.util.List;

/** Finds the reports that something is due for. */
public interface DueReports {

    /**
     * Takes some reports that something is due for; for a while nobody else is given them.
     *
     * @param before when it must have become due
     * @param now the time
     * @param until until when they are the caller's alone
     */
    List<ReportId> claim(Due due, Instant before, Instant now, Instant until);

    /** Notes that the recordings of a report are gone. */
    void audioForgotten(ReportId id);
}
