package dev.rekap.report.http;

import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import dev.rekap.report.Report;
import dev.rekap.report.ReportContent;
import dev.rekap.report.lifecycle.AnnounceReport;
import dev.rekap.report.lifecycle.CancelReport;
import dev.rekap.report.lifecycle.RetryReport;
import dev.rekap.report.retention.DeleteReport;
import dev.rekap.report.retention.DeletedReports;
import dev.rekap.report.review.EditRows;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What callers do to reports. */
@RestController
@RequestMapping("/api/v1/reports/{id}")
class ReportActionController {

    private final VisibleReports visible;
    private final RetryReport retrying;
    private final CancelReport cancelling;
    private final AnnounceReport announcing;
    private final DeleteReport deleting;
    private final DeletedReports deleted;

    ReportActionController(
            VisibleReports visible,
            RetryReport retrying,
            CancelReport cancelling,
            AnnounceReport announcing,
            DeleteReport deleting,
            DeletedReports deleted) {
        this.visible = visible;
        this.retrying = retrying;
        this.cancelling = cancelling;
        this.announcing = announcing;
        this.deleting = deleting;
        this.deleted = deleted;
    }

    /** Tries the failed files of an ended report again, as its next version. */
    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SummaryView retry(@AuthenticationPrincipal Caller caller, @PathVariable ReportId id) {
        Report report = visible.report(caller, id);
        return retrying.retry(report)
                .map(SummaryView::of)
                .orElseThrow(() -> new ProblemException(OrderProblem.NOTHING_TO_RETRY));
    }

    /** Sends the table of this version to whoever waits for it; a repetition for the same version sends nothing. */
    @PostMapping("/announce")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SummaryView announce(@AuthenticationPrincipal Caller caller, @PathVariable ReportId id) {
        ReportContent content = visible.content(caller, id);
        EditRows.requireTable(content.report());
        announcing.announceOnce(content);
        return SummaryView.of(content.report());
    }

    /** Calls a report off that has not ended; one that is called off stays so. */
    @PostMapping("/cancel")
    SummaryView cancel(@AuthenticationPrincipal Caller caller, @PathVariable ReportId id) {
        return cancelling
                .cancel(visible.report(caller, id).id())
                .map(SummaryView::of)
                .orElseThrow(VisibleReports::notFound);
    }

    /** Deletes a report with all recordings and results; a repetition is answered alike. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Caller caller, @PathVariable ReportId id) {
        deleting.delete(
                id,
                deleted.owner(id)
                        .filter(caller::mayActFor)
                        .orElseGet(() -> visible.report(caller, id).settings().userId()));
    }
}
