package dev.rekap.report.review;

import dev.rekap.contracts.orders.ReportId;
import java.util.Optional;

/** Counts how often the links to a report were revoked. */
public interface LinkGenerations {

    /** The generation whose links open the report, from 0; none if there is no such report. */
    Optional<Integer> current(ReportId report);

    /** Revokes all links to a report that were given until now. */
    void revoke(ReportId report);
}
