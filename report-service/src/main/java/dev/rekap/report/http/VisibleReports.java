package dev.rekap.report.http;

import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import dev.rekap.report.Report;
import dev.rekap.report.ReportContent;
import dev.rekap.report.port.Reports;
import dev.rekap.report.step.FindReport;
import org.springframework.stereotype.Component;

/** Finds reports for a caller. Another user's report is as unknown to them as one that does not exist. */
@Component
class VisibleReports {

    private final FindReport finding;
    private final Reports reports;

    VisibleReports(FindReport finding, Reports reports) {
        this.finding = finding;
        this.reports = reports;
    }

    /**
     * The report.
     *
     * @throws ProblemException {@link OrderProblem#REPORT_NOT_FOUND} if there is none that the caller may see
     */
    Report report(Caller caller, ReportId id) {
        return finding.find(id)
                .filter(report -> caller.mayActFor(report.settings().userId()))
                .orElseThrow(VisibleReports::notFound);
    }

    /** The report with its rows; the same exception. */
    ReportContent content(Caller caller, ReportId id) {
        return reports.content(report(caller, id).id()).orElseThrow(VisibleReports::notFound);
    }

    static ProblemException notFound() {
        return new ProblemException(OrderProblem.REPORT_NOT_FOUND);
    }
}
