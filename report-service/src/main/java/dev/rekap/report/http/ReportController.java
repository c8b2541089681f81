package dev.rekap.report.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import dev.rekap.report.Report;
import dev.rekap.report.ReportContent;
import dev.rekap.report.ReportSummary;
import dev.rekap.report.port.ReportSummaries;
import dev.rekap.report.spending.Costs;
import dev.rekap.report.spending.GuardBudgets;
import dev.rekap.report.spending.GuardBudgets.Standing;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows reports. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportController {

    private static final int MAX_LIMIT = 100;

    private final VisibleReports visible;
    private final ReportSummaries summaries;
    private final Costs costs;
    private final GuardBudgets budgets;

    ReportController(VisibleReports visible, ReportSummaries summaries, Costs costs, GuardBudgets budgets) {
        this.visible = visible;
        this.summaries = summaries;
        this.costs = costs;
        this.budgets = budgets;
    }

    /** One report, with its files and rows as far as they are known. Its entity tag is the version, which corrections are made to. */
    @GetMapping("/{id}")
    ReportView report(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ReportId id,
            Locale locale,
            HttpServletResponse response) {
        ReportContent content = visible.content(caller, id);
        // Set by hand: Spring would answer If-None-Match by it, and what is shown changes within a version.
        response.setHeader(HttpHeaders.ETAG, IfMatch.tag(content.report().version()));
        return ReportView.of(content, costs.ofReport(id), standing(caller, content.report()), locale);
    }

    /** What its user spent on other reports is none of a guest's business. */
    private Optional<Standing> standing(Caller caller, Report report) {
        return switch (caller) {
            case Caller.Guest _ -> Optional.empty();
            case Caller.User _, Caller.Service _ ->
                budgets.standing(report.settings().userId());
        };
    }

    /**
     * The reports of a user, newest first.
     *
     * @param userId may be left out with a user key
     * @param limit 1 to 100
     * @param cursor what the page before gave as {@code next_cursor}
     */
    @GetMapping
    SummaryView.Page list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "user_id", required = false) @Nullable UserId userId,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        UserId user = caller.about(userId);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ProblemException(StandardProblem.MALFORMED_REQUEST, "limit");
        }
        // One more than asked for: it says whether there is a next page.
        List<ReportSummary> found =
                summaries.page(user, Optional.ofNullable(cursor).map(Cursor::parse), limit + 1);
        List<ReportSummary> page = found.subList(0, Math.min(limit, found.size()));
        return new SummaryView.Page(
                page.stream().map(SummaryView::of).toList(),
                found.size() > limit ? Cursor.after(page.getLast()) : null);
    }
}
