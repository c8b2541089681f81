package dev.rekap.report.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.report.Facts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForgetUserTest {

    private static final UserId SHOP = new UserId("toko");

    private final ReportFixture service = new ReportFixture();
    private final Facts facts = Facts.of("toko");
    private final UserBlobs names = new UserBlobs(SHOP);

    @Test
    void everythingIsDeletedAtOnce() {
        endTwoReports();
        service.blobs.put(names.transcript("ab", "openai"), BlobContent.of("halo", "text/plain"));
        assertThat(service.vocabularies.of(SHOP).terms()).isNotEmpty();

        service.forgetting.forget(SHOP);

        assertThat(service.reports.of(SHOP)).isEmpty();
        assertThat(service.blobs.list(names.prefix())).isEmpty();
        assertThat(service.vocabularies.of(SHOP).terms()).isEmpty();
    }

    @Test
    void whatFailedIsDeletedByALaterRun() {
        endTwoReports();
        service.blobs.reachable(false);
        service.forgetting.forget(SHOP);
        service.blobs.reachable(true);

        service.pass(Duration.ofMinutes(2));
        service.forgetting.run();

        assertThat(service.reports.of(SHOP)).isEmpty();
        assertThat(service.blobs.list("reports/").map(blob -> blob.length()))
                .as("markers of deleted reports")
                .hasSize(2);
    }

    @Test
    void aFactThatWasUnderWayRecreatesNoReportForLong() {
        service.forgetting.forget(SHOP);
        service.pass(Duration.ofSeconds(10));
        service.take(facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")), facts.stored(1));
        assertThat(service.reports.of(SHOP)).hasSize(1);

        service.pass(Duration.ofMinutes(1));
        service.forgetting.run();

        assertThat(service.reports.of(SHOP)).isEmpty();
        service.take(facts.sealed(1));
        assertThat(service.reports.of(SHOP)).isEmpty();
    }

    @Test
    void whatIsSentAfterwardsStays() {
        service.forgetting.forget(SHOP);
        service.pass(Duration.ofSeconds(10));
        service.take(new AudioStored(facts.task(1, 1), service.now));

        service.pass(Duration.ofMinutes(1));
        service.forgetting.run();

        assertThat(service.reports.of(SHOP)).hasSize(1);
    }

    @Test
    void whatAWorkerStoresLaterIsDeletedUntilTheNextDayIsOver() {
        service.forgetting.forget(SHOP);
        for (Duration pause : new Duration[] {Duration.ofMinutes(1), Duration.ofHours(2), Duration.ofHours(23)}) {
            service.pass(pause);
            service.blobs.put(names.transcript("ab", "openai"), BlobContent.of("halo", "text/plain"));
            service.forgetting.run();
            assertThat(service.blobs.list(names.prefix())).isEmpty();
        }

        assertThat(service.forgotten.removed).containsExactly(SHOP);
    }

    private void endTwoReports() {
        Facts second = Facts.of("toko");
        service.take(
                facts.sealed(1),
                facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")),
                second.sealed(1),
                second.extracted(1, second.row("Budi", "Jalan Mawar 2", "1")));
    }
}
