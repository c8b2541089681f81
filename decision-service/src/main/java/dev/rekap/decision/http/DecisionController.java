package dev.rekap.decision.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.decision.AuditEntry;
import dev.rekap.decision.Decision;
import dev.rekap.decision.port.DecisionStore;
import dev.rekap.decision.spending.DecisionBudgets;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows decisions. */
@RestController
@RequestMapping("/api/v1/decisions")
class DecisionController {

    private static final int MAX_LIMIT = 100;

    private final VisibleDecisions visible;
    private final DecisionStore decisions;
    private final DecisionBudgets budgets;

    DecisionController(VisibleDecisions visible, DecisionStore decisions, DecisionBudgets budgets) {
        this.visible = visible;
        this.decisions = decisions;
        this.budgets = budgets;
    }

    /** One decision as it stands. */
    @GetMapping("/{id}")
    DecisionView decision(@AuthenticationPrincipal Caller caller, @PathVariable DecisionId id, Locale locale) {
        return DecisionView.of(visible.decision(caller, id), budgets.currency(), locale);
    }

    /**
     * The decisions of a user, newest first.
     *
     * @param userId may be left out with a user key
     * @param limit 1 to 100
     * @param cursor what the page before gave as {@code next_cursor}
     */
    @GetMapping
    DecisionView.Page list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "user_id", required = false) @Nullable UserId userId,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        UserId user = caller.about(userId);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ProblemException(StandardProblem.MALFORMED_REQUEST, "limit");
        }
        // One more than asked for: it says whether there is a next page.
        List<Decision> found = decisions.page(user, cursor == null ? null : ListPosition.parse(cursor), limit + 1);
        List<Decision> page = found.subList(0, Math.min(limit, found.size()));
        return new DecisionView.Page(
                page.stream()
                        .map(decision -> DecisionView.of(decision, budgets.currency(), locale))
                        .toList(),
                found.size() > limit ? ListPosition.after(page.getLast()) : null);
    }

    /** The audit of a decision. */
    record AuditView(List<AuditEntry> entries) {}

    /** What happened to a decision: who did what, when, and to which version; oldest first. */
    @GetMapping("/{id}/audit")
    AuditView audit(@AuthenticationPrincipal Caller caller, @PathVariable DecisionId id) {
        return new AuditView(decisions.audit(visible.decision(caller, id).id()));
    }
}
