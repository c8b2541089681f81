package dev.rekap.report.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import dev.rekap.report.Report;
import dev.rekap.report.ReportContent;
import dev.rekap.report.port.Reports;
import dev.rekap.report.review.LinkGenerations;
import dev.rekap.report.step.FindReport;
import org.springframework.stereotype.Component;

/** Finds reports for a caller. Another user's report is as unknown to them as one that does not exist. */
@Component
class VisibleReports {

    private final FindReport finding;
    private final Reports reports;
    private final LinkGenerations generations;

    VisibleReports(FindReport finding, Reports reports, LinkGenerations generations) {
        this.finding = finding;
        this.reports = reports;
        this.generations = generations;
    }

    /**
     * The report, for its user and services.
     *
     * @throws ProblemException {@link OrderProblem#REPORT_NOT_FOUND} if there is none that the caller may see
     */
    Report report(Caller caller, ReportId id) {
        return finding.find(id)
                .filter(report -> caller.mayActFor(report.settings().userId()))
                .orElseThrow(VisibleReports::notFound);
    }

    /**
     * The report, also for the holder of a link to it.
     *
     * @throws ProblemException {@link OrderProblem#REPORT_NOT_FOUND} if there is none that the caller may see; {@link
     *     StandardProblem#UNAUTHORIZED} if the link was revoked
     */
    Report opened(Caller caller, ReportId id) {
        return switch (caller) {
            case Caller.Guest guest -> openedBy(guest, id);
            case Caller.User _, Caller.Service _ -> report(caller, id);
        };
    }

    private Report openedBy(Caller.Guest guest, ReportId id) {
        if (!guest.subject().equals(id.toString())) {
            throw notFound();
        }
        Report report = reports.find(id).orElseThrow(VisibleReports::notFound);
        if (generations.current(id).orElseThrow(VisibleReports::notFound) != guest.generation()) {
            throw new ProblemException(StandardProblem.UNAUTHORIZED);
        }
        return report;
    }

    /** The report with its rows, as {@link #opened}. */
    ReportContent content(Caller caller, ReportId id) {
        return reports.content(opened(caller, id).id()).orElseThrow(VisibleReports::notFound);
    }

    static ProblemException notFound() {
        return new ProblemException(OrderProblem.REPORT_NOT_FOUND);
    }
}
