package dev.rekap.report.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.Facts;
import dev.rekap.report.FileResult;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SweepReportsTest {

    private final ReportFixture service = new ReportFixture();
    private final Facts facts = Facts.of("toko");
    private final ReportBlobs names = new ReportBlobs(facts.id());

    @Test
    void overdueReportEndsWithItsMissingFilesFailed() {
        service.take(facts.stored(1), facts.stored(2), facts.sealed(2));
        service.take(facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")));

        service.pass(Duration.ofMinutes(31));
        service.sweeping.sweep();

        assertThat(service.report(facts).status()).isEqualTo(ReportStatus.PARTIALLY_COMPLETED);
        assertThat(service.announced().getFirst().failures())
                .extracting(ReportReady.FailedFile::code)
                .containsExactly(FailureCode.TIMED_OUT);
    }

    @Test
    void everyResultPutsTheDeadlineOff() {
        service.take(facts.stored(1), facts.stored(2), facts.sealed(2));
        service.pass(Duration.ofMinutes(20));
        service.take(facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")));

        service.pass(Duration.ofMinutes(20));
        service.sweeping.sweep();

        assertThat(service.report(facts).status()).isEqualTo(ReportStatus.PROCESSING);
    }

    @Test
    void rowsThatComeAfterTheDeadlineMakeTheNextVersion() {
        service.take(facts.sealed(1));
        service.pass(Duration.ofMinutes(31));
        service.sweeping.sweep();

        service.take(facts.paid(1, "30", facts.row("Budi", "Jalan Mawar 1", "3")));

        assertThat(service.report(facts).status()).isEqualTo(ReportStatus.COMPLETED);
        assertThat(service.announced())
                .extracting(ready -> ready.version() + " " + ready.status() + " " + ready.rows())
                .containsExactly("1 FAILED 0", "2 COMPLETED 1");
        assertThat(Facts.text(service.blobs.read(names.csv(2)).orElseThrow())).contains("Budi,Jalan Mawar 1,3");
        assertThat(service.spending.on(LocalDate.of(2026, 11, 21), "IDR")).isEqualByComparingTo("30");
    }

    @Test
    void lateRowsWaitForTheOtherFilesThatTimedOutSoThatOneTableFollows() {
        service.take(facts.stored(1), facts.stored(2), facts.stored(3), facts.sealed(3));
        service.pass(Duration.ofMinutes(31));
        service.sweeping.sweep();

        service.take(facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")));
        assertThat(service.report(facts).status()).isEqualTo(ReportStatus.PROCESSING);
        service.take(facts.failed(2, FailureCode.ENGINE_UNAVAILABLE));
        service.pass(Duration.ofMinutes(31));
        service.sweeping.sweep();

        assertThat(service.report(facts).files())
                .extracting(file -> file.result() instanceof FileResult.Failure failure ? failure.code() : null)
                .containsExactly(null, FailureCode.ENGINE_UNAVAILABLE, FailureCode.TIMED_OUT);
        assertThat(service.announced())
                .extracting(ready -> ready.version() + " " + ready.status() + " " + ready.rows())
                .containsExactly("1 FAILED 0", "2 PARTIALLY_COMPLETED 1");
        assertThat(service.published).doesNotHaveAnyElementsOfTypes(AudioStored.class);
    }

    @Test
    void lateRowsOfABatchMakeOneVersion() throws Exception {
        service.take(facts.sealed(2));
        service.pass(Duration.ofMinutes(31));
        service.sweeping.sweep();

        service.takeTogether(
                facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")),
                facts.extracted(2, facts.row("Sari", "Jalan Melati 2", "1")),
                facts.extracted(2, facts.row("Sari", "Jalan Melati 2", "1")));

        assertThat(service.announced()).extracting(ReportReady::version).containsExactly(1, 2);
        assertThat(service.announced().getLast().status()).isEqualTo(ReportStatus.COMPLETED);
    }

    @Test
    void aLateFailureTakesThePlaceOfTheTimeOutWithoutAnotherTable() {
        service.take(facts.sealed(1));
        service.pass(Duration.ofMinutes(31));
        service.sweeping.sweep();

        service.take(facts.failed(1, FailureCode.ENGINE_UNAVAILABLE));

        assertThat(service.report(facts).files().getFirst().result())
                .isEqualTo(FileResult.Failure.of(facts.failed(1, FailureCode.ENGINE_UNAVAILABLE)));
        assertThat(service.announced()).hasSize(1);
    }

    @Test
    void rowsThatComeBetweenTheDeadlineAndTheEndStandInTheTable() {
        service.take(facts.sealed(1));
        service.pass(Duration.ofMinutes(31));
        service.blobs.reachable(false);
        service.sweeping.sweep();
        service.blobs.reachable(true);

        service.take(facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")));

        assertThat(service.announced())
                .extracting(ready -> ready.version() + " " + ready.status())
                .containsExactly("1 COMPLETED");
    }

    @Test
    void aFileKnownFromTheManifestOnlyIsPublishedAgainOnce() {
        service.take(facts.stored(1), facts.sealed(2));
        service.sweeping.sweep();
        assertThat(service.published).isEmpty();

        service.pass(Duration.ofSeconds(61));
        service.sweeping.sweep();
        service.sweeping.sweep();

        assertThat(service.published).containsExactly(new AudioStored(facts.task(2, 1), service.now));
    }

    @Test
    void aReportThatIsNeverSealedExpires() {
        service.take(facts.stored(1));
        service.pass(Duration.ofHours(25));
        service.sweeping.sweep();

        assertThat(service.report(facts).status()).isEqualTo(ReportStatus.EXPIRED);
        assertThat(service.blobs.info(names.closed())).isPresent();
        ReportReady ready = service.announced().getFirst();
        assertThat(ready.status()).isEqualTo(ReportStatus.EXPIRED);
        assertThat(ready.csv()).isNull();
    }

    @Test
    void aSealedReportWhoseSealWasLostIsProcessedInsteadOfExpired() {
        service.take(facts.stored(1));
        service.manifests.put(facts.id(), facts.sealed(1));
        service.pass(Duration.ofHours(25));
        service.sweeping.sweep();

        assertThat(service.report(facts).status()).isEqualTo(ReportStatus.PROCESSING);
    }

    @Test
    void failureOfOneReportDoesNotStopTheSweep() {
        Facts broken = Facts.of("toko");
        service.take(broken.stored(1), facts.stored(1), facts.stored(2), facts.sealed(2));
        service.brokerUp = false;
        service.pass(Duration.ofHours(25));
        service.sweeping.sweep();
        service.brokerUp = true;
        service.pass(Duration.ofMinutes(1));
        service.sweeping.sweep();

        assertThat(service.announced())
                .extracting(ReportReady::status)
                .containsExactlyInAnyOrder(ReportStatus.EXPIRED, ReportStatus.FAILED);
    }
}
