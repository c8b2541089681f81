package dev.rekap.report.port;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Change;
import dev.rekap.report.Report;
import dev.rekap.report.ReportContent;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where reports are kept. Of several changes of one report at once, one waits for the other. */
public interface Reports {

    /**
     * Lets a fact change its report.
     *
     * @return what it made of it; none if the report was deleted, for then nothing is kept
     */
    Optional<Change> record(Arrival arrival);

    /**
     * Changes a known report. An exception of {@code change} leaves it as it was and is thrown on.
     *
     * @return what became of it; none if there is no such report
     */
    Optional<Change> change(ReportId id, UnaryOperator<Report> change);

    Optional<Report> find(ReportId id);

    /** The report with all its rows. */
    Optional<ReportContent> content(ReportId id);
}
