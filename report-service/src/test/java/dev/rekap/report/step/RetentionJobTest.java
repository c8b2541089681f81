package dev.rekap.report.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import dev.rekap.report.retention.ForgottenUsers;
import dev.rekap.report.retention.RetentionJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionJobTest {

    private static final UserId SHOP = new UserId("toko");

    private final ReportFixture service = new ReportFixture();
    private final UserBlobs names = new UserBlobs(SHOP);
    private final List<String> done = new ArrayList<>();

    @Test
    void transcriptsAreKeptAsLongAsRecordingsAndMarkersForTwoDays() {
        put(names.transcript("ab", "openai"));
        put(names.vocabulary());
        put(names.budgetSpent(LocalDate.of(2026, 11, 21)));
        put(UserBlobs.totalBudgetSpent(LocalDate.of(2026, 11, 21)));

        tidyAfter(Duration.ofHours(47));
        assertThat(left()).hasSize(4);

        tidyAfter(Duration.ofHours(49));
        assertThat(left()).containsExactlyInAnyOrder(names.transcript("ab", "openai"), names.vocabulary());

        tidyAfter(Duration.ofDays(8));
        assertThat(left()).containsExactly(names.vocabulary());
    }

    @Test
    void userForgottenEarlierIsRemovedFromSpending() {
        put(names.transcript("ab", "openai"));

        tidyAfter(Duration.ZERO);

        assertThat(left()).isEmpty();
        assertThat(done).contains("forget toko");
    }

    private void put(BlobKey key) {
        service.blobs.put(key, BlobContent.of("x", "text/plain"));
    }

    private List<BlobKey> left() {
        return service.blobs.list("").map(blob -> blob.key()).toList();
    }

    private void tidyAfter(Duration time) {
        Clock clock = Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC);
        new RetentionJob(
                        service.blobs,
                        new Forgotten(time.isZero()),
                        service.guard,
                        Duration.ofDays(7),
                        Duration.ofDays(400),
                        clock)
                .run();
    }

    /** Somebody who was forgotten yesterday, or nobody. */
    private final class Forgotten implements ForgottenUsers {

        private final boolean somebody;

        private Forgotten(boolean somebody) {
            this.somebody = somebody;
        }

        @Override
        public void add(UserId user, LocalDate day) {
            throw new AssertionError("nobody asks to be forgotten here");
        }

        @Override
        public List<UserId> before(LocalDate day) {
            return somebody ? List.of(SHOP) : List.of();
        }

        @Override
        public void forget(UserId user, LocalDate day) {
            done.add("forget " + user);
        }

        @Override
        public void forgetSpending(LocalDate day) {
            done.add("forget spending before " + day);
        }
    }
}
