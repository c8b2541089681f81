package dev.rekap.report.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import dev.rekap.report.http.CostsView.OfBudgets;
import dev.rekap.report.spending.Costs;
import dev.rekap.report.spending.GuardBudgets;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was spent. */
@RestController
class CostController {

    private static final int MOST_DAYS = 366;
    private static final int LAST_YEAR = 9_999;

    private final Costs costs;
    private final GuardBudgets budgets;

    CostController(Costs costs, GuardBudgets budgets) {
        this.costs = costs;
        this.budgets = budgets;
    }

    /**
     * What some days cost, by day, user and provider.
     *
     * @param userId whose; none for everybody. With a user key it may be left out, and is the caller
     * @param from first day, such as {@code 2026-11-21}, at most 366 days in all; the last if it is left out
     * @param to last day; today if it is left out
     */
    @GetMapping("/api/v1/costs")
    CostsView costs(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "user_id", required = false) @Nullable UserId userId,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
        LocalDate last = to == null ? budgets.today() : to;
        LocalDate first = from == null ? last : from;
        requireYear("from", first);
        requireYear("to", last);
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS - 1L))) {
            throw new ProblemException(StandardProblem.MALFORMED_REQUEST, "to");
        }
        Costs.Period period = costs.between(first, last, whose(caller, userId));
        return CostsView.of(first, last, period, budgets(caller));
    }

    /** Four digits: the database, and a calendar of these days, have no others. */
    private static void requireYear(String parameter, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new ProblemException(StandardProblem.MALFORMED_REQUEST, parameter);
        }
    }

    private @Nullable OfBudgets budgets(Caller caller) {
        return switch (caller) {
            case Caller.Service _ -> OfBudgets.of(budgets.overview());
            case Caller.User _, Caller.Guest _ -> null;
        };
    }

    private static Optional<UserId> whose(Caller caller, @Nullable UserId asked) {
        if (asked != null && !caller.mayActFor(asked)) {
            throw new ProblemException(StandardProblem.FORBIDDEN);
        }
        return switch (caller) {
            case Caller.User user -> Optional.of(user.userId());
            case Caller.Service _ -> Optional.ofNullable(asked);
            case Caller.Guest _ -> throw new ProblemException(StandardProblem.FORBIDDEN);
        };
    }
}
