package dev.rekap.report.http;

import dev.rekap.contracts.UserId;
import dev.rekap.report.spending.Costs;
import dev.rekap.report.spending.GuardBudgets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some days cost, as callers see it.
 *
 * @param days on which something was asked, earliest first
 * @param users who cost most first, at most 200
 * @param providers who were paid most first
 * @param budgets how all stand today; for the service token only
 */
record CostsView(
        LocalDate from,
        LocalDate to,
        CostView total,
        List<OfDay> days,
        List<OfUser> users,
        List<OfProvider> providers,
        @Nullable OfBudgets budgets) {

    record OfDay(LocalDate day, CostView cost) {}

    /** Users who were forgotten are one, without a name. */
    record OfUser(@Nullable String userId, CostView cost) {

        static OfUser of(Costs.OfUser line) {
            UserId user = line.userId();
            return new OfUser(user == null ? null : user.value(), CostView.of(line.cost()));
        }
    }

    record OfProvider(String stage, String provider, String model, CostView cost) {}

    /** How all stand today; a budget that there is not is null. */
    record OfBudgets(
            LocalDate day,
            String currency,
            BigDecimal spent,
            @Nullable BigDecimal totalSoft,
            @Nullable BigDecimal totalHard,
            @Nullable BigDecimal userSoft,
            @Nullable BigDecimal userHard,
            int usersWarned,
            int usersSpent) {

        static OfBudgets of(GuardBudgets.Overview today) {
            return new OfBudgets(
                    today.day(),
                    today.budgets().currency(),
                    today.spent(),
                    today.budgets().total().soft(),
                    today.budgets().total().hard(),
                    today.budgets().user().soft(),
                    today.budgets().user().hard(),
                    today.usersWarned(),
                    today.usersSpent());
        }
    }

    static CostsView of(LocalDate from, LocalDate to, Costs.Period period, @Nullable OfBudgets budgets) {
        return new CostsView(
                from,
                to,
                CostView.of(period.total()),
                period.days().stream()
                        .map(line -> new OfDay(line.day(), CostView.of(line.cost())))
                        .toList(),
                period.users().stream().map(OfUser::of).toList(),
                period.providers().stream()
                        .map(line ->
                                new OfProvider(line.stage(), line.provider(), line.model(), CostView.of(line.cost())))
                        .toList(),
                budgets);
    }
}
