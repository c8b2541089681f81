package dev.rekap.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DailyBudgetsTest {

    /** It is the 22nd in Jakarta already. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T17:30:00Z"), ZoneOffset.UTC);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UserId SITI = new UserId("siti");
    private static final UserId BUDI = new UserId("budi");

    private final MemoryBlobStore store = new MemoryBlobStore();
    private final DailyBudgets budgets = new DailyBudgets(store, ZoneId.of("Asia/Jakarta"), CLOCK);

    @Test
    void isNotSpentWithoutAMarkerOfToday() throws Exception {
        mark(new UserBlobs(SITI).budgetSpent(TODAY.minusDays(1)));
        mark(UserBlobs.totalBudgetSpent(TODAY.minusDays(1)));

        assertThat(budgets.of(SITI).isSpent()).isFalse();
        assertThat(budgets.total().isSpent()).isFalse();
    }

    @Test
    void markerOfAUserAffectsOnlyThatUser() throws Exception {
        mark(new UserBlobs(SITI).budgetSpent(TODAY));

        assertThat(budgets.of(SITI).isSpent()).isTrue();
        assertThat(budgets.of(BUDI).isSpent()).isFalse();
        assertThat(budgets.total().isSpent()).isFalse();
    }

    @Test
    void totalMarkerAffectsEveryUser() throws Exception {
        mark(UserBlobs.totalBudgetSpent(TODAY));

        assertThat(budgets.of(BUDI).isSpent()).isTrue();
        assertThat(budgets.total().isSpent()).isTrue();
    }

    @Test
    void failsIfTheStoreIsUnreachable() {
        store.reachable(false);

        assertThatExceptionOfType(Budget.UnknownException.class)
                .isThrownBy(() -> budgets.of(SITI).isSpent())
                .withMessageStartingWith("the budget cannot be looked up: ");
    }

    private void mark(BlobKey key) {
        store.put(key, BlobContent.of("", "text/plain"));
    }
}
