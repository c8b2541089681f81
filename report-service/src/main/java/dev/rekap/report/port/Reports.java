package dev.rekap.report.port;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Report;
import dev.rekap.report.ReportChange;
import dev.rekap.report.ReportContent;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Stores reports. Concurrent changes of one report wait for each other. */
public interface Reports {

    /**
     * Applies a fact to its report, creating it if necessary.
     *
     * @return the change; none if the report was deleted, in which case nothing is stored
     */
    Optional<ReportChange> record(ReportUpdate arrival);

    /**
     * Changes a known report. If {@code change} throws, the report stays as it was.
     *
     * @return the change; none if there is no such report
     */
    Optional<ReportChange> change(ReportId id, UnaryOperator<Report> change);

    Optional<Report> find(ReportId id);

    /** The report with all its rows. */
    Optional<ReportContent> content(ReportId id);

    /** A complete or ended report, as it is known, with all its rows: those of a file that is done do not change. */
    ReportContent content(Report report);
}
