package dev.rekap.report.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.bus.Outcome;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.OrderMessage;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportProgress;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.contracts.orders.ReportReady.FailedFile;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.Facts;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordFactTest {

    private final ReportFixture service = new ReportFixture();
    private final Facts facts = Facts.of("toko");

    @Test
    void acceptsEveryFactOfItsQueue() {
        assertThat(service.recording.accepts()).isEqualTo(OrderMessage.class);
        assertThat(service.recording.exhausted(
                        facts.stored(1), new Outcome.RetryLater(FailureCode.STORAGE_UNAVAILABLE, "", Duration.ZERO)))
                .as("a fact may not be given up")
                .isEmpty();
    }

    @Test
    void aFactOfAnUnknownReportOpensIt() {
        Outcome outcome = service.recording.handle(facts.stored(1));

        assertThat(outcome).isEqualTo(Outcome.done());
        assertThat(service.report(facts).status()).isEqualTo(ReportStatus.COLLECTING);
        assertThat(service.report(facts).files()).hasSize(1);
    }

    @Test
    void aBatchOfSeveralReportsIsRecordedAndFinishesThoseThatAreComplete() throws Exception {
        Facts others = Facts.of("warung");
        service.takeTogether(
                facts.sealed(2),
                others.stored(1),
                facts.failed(2, FailureCode.NO_SPEECH),
                facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")),
                facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")));

        assertThat(service.report(facts).status()).isEqualTo(ReportStatus.PARTIALLY_COMPLETED);
        assertThat(service.report(others).status()).isEqualTo(ReportStatus.COLLECTING);
        assertThat(service.announced()).extracting(ReportReady::reportId).containsExactly(facts.id());
        assertThat(service.reports.content(facts.id()).orElseThrow().rows()).hasSize(1);
    }

    @Test
    void rowsAreReadOnceWhenAReportIsFinished() {
        service.take(facts.sealed(1), facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", null)));

        assertThat(service.announced()).extracting(ReportReady::toCheck).containsExactly(1);
        assertThat(service.reports.reads()).isEqualTo(1);
    }

    @Test
    void theLastResultFinishesTheReport() throws IOException {
        service.take(facts.sealed(2), facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")));

        Outcome outcome = service.recording.handle(facts.failed(2, FailureCode.NO_SPEECH));

        assertThat(outcome).isEqualTo(Outcome.done());
        assertThat(service.announced())
                .containsExactly(new ReportReady(
                        facts.id(),
                        1,
                        facts.settings(),
                        ReportStatus.PARTIALLY_COMPLETED,
                        new ReportBlobs(facts.id()).csv(1),
                        2,
                        1,
                        1,
                        List.of(new FailedFile(facts.file(2).id(), "pesanan-2.ogg", FailureCode.NO_SPEECH)),
                        0));
        try (var csv = service.blobs.open(new ReportBlobs(facts.id()).csv(1)).orElseThrow()) {
            assertThat(Facts.text(csv.content().readAllBytes()))
                    .isEqualTo("\uFEFFNama,Alamat,Jumlah minuman yang di beli\r\nBudi,Jalan Mawar 1,3\r\n");
        }
        assertThat(service.report(facts).timeline().announced()).isTrue();
        assertThat(service.measured).containsExactly(service.measured.getFirst());
    }

    @Test
    void everyFileDoneIsCompletedAndNoneIsFailed() {
        service.take(facts.sealed(1), facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")));
        Facts others = Facts.of("toko");
        service.take(others.failed(1, FailureCode.NO_RECORDS), others.sealed(1));

        assertThat(service.report(facts).status()).isEqualTo(ReportStatus.COMPLETED);
        assertThat(service.report(others).status()).isEqualTo(ReportStatus.FAILED);
    }

    @Test
    void callsOfARetriedAttemptCostOnceAndTheFileStaysInWork() {
        service.take(facts.sealed(1), facts.paidInVain(1, "30"), facts.paidInVain(1, "30"));

        assertThat(service.spending.on(LocalDate.of(2026, 11, 21), "IDR")).isEqualByComparingTo("30");
        assertThat(service.report(facts).status()).isEqualTo(ReportStatus.PROCESSING);
        assertThat(service.reports.content(facts.id()).orElseThrow().rows()).isEmpty();

        service.take(facts.paidAndFailed(1, "30"));

        assertThat(service.spending.on(LocalDate.of(2026, 11, 21), "IDR")).isEqualByComparingTo("30");
        assertThat(service.report(facts).status()).isEqualTo(ReportStatus.FAILED);
    }

    @Test
    void theFirstResultOfAFileWins() {
        service.take(
                facts.failed(1, FailureCode.ENGINE_UNAVAILABLE),
                facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")),
                facts.sealed(1));

        assertThat(service.report(facts).status()).isEqualTo(ReportStatus.FAILED);
        assertThat(service.reports.content(facts.id()).orElseThrow().rows()).isEmpty();
    }

    @Test
    void aResultForAnotherVersionIsIgnored() {
        service.take(facts.sealed(1), facts.extracted(1, 2, facts.row("Budi", "Jalan Mawar 1", "3")));

        assertThat(service.report(facts).files().getFirst().isPending()).isTrue();
    }

    @Test
    void aFactOfADeletedReportIsIgnored() {
        service.take(facts.stored(1));
        service.deleting.delete(facts.id(), facts.settings().userId());

        assertThat(service.recording.handle(facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3"))))
                .isEqualTo(Outcome.done());
        assertThat(service.reports.find(facts.id())).isEmpty();
    }

    @Test
    void factsOfOtherQueuesChangeNothing() {
        assertThat(service.recording.handle(
                        new ReportProgress(facts.id(), 1, facts.settings(), ReportStatus.PROCESSING, 1, 0, 0)))
                .isEqualTo(Outcome.done());
        assertThat(service.reports.find(facts.id())).isEmpty();
    }

    @Test
    void inputIsDoneAlthoughFinishingFailed() {
        service.blobs.reachable(false);
        service.take(facts.sealed(1));

        assertThat(service.recording.handle(facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3"))))
                .isEqualTo(Outcome.done());
        assertThat(service.report(facts).status()).isEqualTo(ReportStatus.PROCESSING);

        service.blobs.reachable(true);
        service.pass(Duration.ofMinutes(1));
        service.sweeping.sweep();
        assertThat(service.report(facts).status()).isEqualTo(ReportStatus.COMPLETED);
        assertThat(service.announced()).hasSize(1);
    }

    @Test
    void unannouncedEndIsAnnouncedAgain() {
        service.brokerUp = false;
        service.take(facts.sealed(1), facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")));
        assertThat(service.report(facts).status()).isEqualTo(ReportStatus.COMPLETED);
        assertThat(service.report(facts).timeline().announced()).isFalse();

        service.brokerUp = true;
        service.pass(Duration.ofMinutes(1));
        service.sweeping.sweep();
        service.sweeping.sweep();
        assertThat(service.announced()).hasSize(1);
        assertThat(service.measured).hasSize(1);
    }
}
