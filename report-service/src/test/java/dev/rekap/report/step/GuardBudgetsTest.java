package dev.rekap.report.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import dev.rekap.report.Facts;
import dev.rekap.report.spending.GuardBudgets;
import dev.rekap.report.spending.SpendingLimit;
import dev.rekap.report.spending.SpendingLimits;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** In the service of these tests a user is warned from 100 rupiah and stopped at 200; all together are stopped at 1,000. */
class GuardBudgetsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final ReportFixture service = new ReportFixture();
    private final Facts shop = Facts.of("toko");
    private final Facts stall = Facts.of("warung");

    @Test
    void userWithSpentBudgetIsMarkedAlone() {
        service.take(
                shop.paid(1, "150", shop.row("Budi", "Mawar", "3")), stall.paid(1, "199", stall.row("A", "B", "1")));
        assertThat(marked(budgetOf("toko"))).isFalse();

        service.take(shop.paidAndFailed(2, "50"));

        assertThat(marked(budgetOf("toko"))).isTrue();
        assertThat(marked(budgetOf("warung"))).isFalse();
        assertThat(marked(UserBlobs.totalBudgetSpent(TODAY))).isFalse();
        assertThat(service.guard.standing(new UserId("toko")).orElseThrow())
                .isEqualTo(new GuardBudgets.Standing(
                        TODAY,
                        new BigDecimal("200"),
                        "IDR",
                        new SpendingLimit(new BigDecimal(100), new BigDecimal(200))));
        assertThat(service.guard.standing(new UserId("toko")).orElseThrow().state())
                .isEqualTo(SpendingLimit.State.SPENT);
        assertThat(service.guard.standing(new UserId("warung")).orElseThrow().state())
                .isEqualTo(SpendingLimit.State.WARNED);
        assertThat(service.guard.standing(new UserId("kedai")).orElseThrow().state())
                .isEqualTo(SpendingLimit.State.WITHIN);
    }

    @Test
    void theBudgetOfAllIsMarkedForAll() {
        for (int i = 1; i <= 10; i++) {
            Facts facts = Facts.of("user-" + i);
            assertThat(marked(UserBlobs.totalBudgetSpent(TODAY))).isFalse();
            service.take(facts.paid(1, "100", facts.row("Budi", "Mawar", "3")));
        }

        assertThat(marked(UserBlobs.totalBudgetSpent(TODAY))).isTrue();
    }

    @Test
    void repeatedFactCostsNothingMore() {
        service.take(
                shop.paid(1, "150", shop.row("Budi", "Mawar", "3")),
                shop.paid(1, "150", shop.row("Budi", "Mawar", "3")));

        assertThat(service.guard.standing(new UserId("toko")).orElseThrow().spent())
                .isEqualByComparingTo("150");
    }

    @Test
    void spendingForADeletedReportCounts() {
        service.take(shop.sealed(1));
        service.deleting.delete(shop.id(), new UserId("toko"));

        service.take(shop.paid(1, "150", shop.row("Budi", "Mawar", "3")));

        assertThat(service.reports.find(shop.id())).isEmpty();
        assertThat(service.guard.standing(new UserId("toko")).orElseThrow().spent())
                .isEqualByComparingTo("150");
    }

    @Test
    void userWithoutBudgetHasNoStanding() {
        GuardBudgets without = service.guard(
                new SpendingLimits("IDR", ZoneId.of("Asia/Jakarta"), SpendingLimit.UNLIMITED, SpendingLimit.UNLIMITED));

        assertThat(without.standing(new UserId("toko"))).isEmpty();
        assertThat(without.overview().usersSpent()).isZero();
    }

    @Test
    void anotherDayIsAnotherBudget() {
        service.take(shop.paid(1, "300", shop.row("Budi", "Mawar", "3")));

        // Ten in the morning in London is five in the afternoon in Jakarta: seven hours later it is tomorrow there.
        service.pass(Duration.ofHours(7));
        service.take(shop.paidAndFailed(2, "10"));

        assertThat(service.guard.today()).isEqualTo(TODAY.plusDays(1));
        assertThat(service.guard.standing(new UserId("toko")).orElseThrow().spent())
                .isEqualByComparingTo("10");
        assertThat(marked(new UserBlobs(new UserId("toko")).budgetSpent(TODAY.plusDays(1))))
                .isFalse();
    }

    @Test
    void missingBudgetMarkerIsRestored() {
        service.take(shop.paid(1, "300", shop.row("Budi", "Mawar", "3")));
        service.blobs.delete(budgetOf("toko"));

        service.guard.refresh();

        assertThat(marked(budgetOf("toko"))).isTrue();
        assertThat(marked(UserBlobs.totalBudgetSpent(TODAY))).isFalse();
    }

    @Test
    void aBudgetThatIsRaisedIsNotSpentAnyMore() {
        service.take(
                shop.paid(1, "600", shop.row("Budi", "Mawar", "3")), stall.paid(1, "900", stall.row("A", "B", "1")));
        assertThat(marked(UserBlobs.totalBudgetSpent(TODAY))).isTrue();

        service.guard(new SpendingLimits(
                        "IDR",
                        ZoneId.of("Asia/Jakarta"),
                        new SpendingLimit(null, new BigDecimal(800)),
                        SpendingLimit.UNLIMITED))
                .refresh();

        assertThat(marked(budgetOf("toko"))).isFalse();
        assertThat(marked(budgetOf("warung"))).isTrue();
        assertThat(marked(UserBlobs.totalBudgetSpent(TODAY))).isFalse();
    }

    @Test
    void aRaisedBudgetStaysRaisedWhenAnOldProcessMarksAgain() {
        GuardBudgets raised = service.guard(new SpendingLimits(
                "IDR",
                ZoneId.of("Asia/Jakarta"),
                new SpendingLimit(null, new BigDecimal(800)),
                SpendingLimit.UNLIMITED));
        service.take(shop.paid(1, "600", shop.row("Budi", "Mawar", "3")));
        raised.refresh();
        assertThat(marked(budgetOf("toko"))).isFalse();

        service.guard.refresh();
        assertThat(marked(budgetOf("toko"))).isTrue();
        raised.refresh();

        assertThat(marked(budgetOf("toko"))).isFalse();
    }

    @Test
    void nothingIsLeftOfTheBudgetsOfYesterday() {
        service.take(shop.paid(1, "900", shop.row("Budi", "Mawar", "3")));
        assertThat(marked(budgetOf("toko"))).isTrue();

        service.pass(Duration.ofDays(1));
        service.guard.refresh();

        assertThat(service.blobs.list("").map(blob -> blob.key().value())).noneMatch(key -> key.contains("budgets/"));
    }

    @Test
    void spendingInAnotherCurrencyDoesNotCountAgainstABudget() {
        service.take(shop.paid(1, "300", shop.row("Budi", "Mawar", "3")));

        GuardBudgets dollars = service.guard(new SpendingLimits(
                "USD", ZoneId.of("Asia/Jakarta"), new SpendingLimit(null, BigDecimal.ONE), SpendingLimit.UNLIMITED));

        assertThat(dollars.standing(new UserId("toko")).orElseThrow().state()).isEqualTo(SpendingLimit.State.WITHIN);
    }

    private boolean marked(BlobKey key) {
        return service.blobs.info(key).isPresent();
    }

    private static BlobKey budgetOf(String user) {
        return new UserBlobs(new UserId(user)).budgetSpent(TODAY);
    }
}
