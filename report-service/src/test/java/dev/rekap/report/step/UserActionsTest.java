package dev.rekap.report.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportClosed;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.Facts;
import dev.rekap.report.FileResult;
import dev.rekap.report.IllegalTransitionException;
import dev.rekap.report.Report;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserActionsTest {

    private final ReportFixture service = new ReportFixture();
    private final Facts facts = Facts.of("toko");
    private final ReportBlobs names = new ReportBlobs(facts.id());

    @Test
    void aRetryPublishesTheFailedFilesAsTheNextVersion() {
        endWithTwoFailures();
        keepAudioOf(2);
        keepAudioOf(3);

        Report retried = service.retrying.retry(service.report(facts)).orElseThrow();

        assertThat(retried.status()).isEqualTo(ReportStatus.PROCESSING);
        assertThat(retried.version()).isEqualTo(2);
        assertThat(service.published)
                .filteredOn(AudioStored.class::isInstance)
                .extracting(fact -> ((AudioStored) fact).task())
                .containsExactly(facts.task(2, 2), facts.task(3, 2));
        service.take(
                facts.extracted(2, 2, facts.row("Sari", "Jalan Melati", "2")),
                facts.failed(3, 1, FailureCode.ENGINE_UNAVAILABLE),
                facts.extracted(3, 2, facts.row("Tono", "Jalan Kenanga", "4")));
        assertThat(service.report(facts).status()).isEqualTo(ReportStatus.COMPLETED);
        assertThat(service.announced())
                .extracting(ready -> ready.version() + " " + ready.status() + " " + ready.rows())
                .containsExactly("1 PARTIALLY_COMPLETED 1", "2 COMPLETED 3");
        assertThat(service.blobs.info(names.csv(2))).isPresent();
    }

    @Test
    void rowsOfTheVersionBeforeSpareTheRetry() {
        endWithTwoFailures();
        keepAudioOf(2);
        service.retrying.retry(service.report(facts));

        service.take(facts.extracted(2, 1, facts.row("Sari", "Jalan Melati", "2")));

        assertThat(service.announced()).extracting(ReportReady::rows).containsExactly(1, 2);
    }

    @Test
    void aFileWhoseRecordingIsGoneStaysFailed() {
        endWithTwoFailures();
        keepAudioOf(2);

        Report retried = service.retrying.retry(service.report(facts)).orElseThrow();

        assertThat(codeOf(retried, 3)).isEqualTo(FailureCode.AUDIO_MISSING);
        assertThat(retried.file(facts.file(2).id()).orElseThrow().isPending()).isTrue();
    }

    @Test
    void retryIsRefusedWhenEveryRecordingIsDeleted() {
        endWithTwoFailures();

        assertThat(service.retrying.retry(service.report(facts))).isEmpty();
        assertThat(service.report(facts).version()).isEqualTo(1);
        assertThat(codeOf(service.report(facts), 2)).isEqualTo(FailureCode.AUDIO_MISSING);
    }

    @Test
    void retryIsRefusedWhenNoFileFailed() {
        service.take(facts.sealed(1), facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")));

        assertThat(service.retrying.retry(service.report(facts))).isEmpty();
    }

    @Test
    void openOrCancelledReportIsNotRetried() {
        service.take(facts.stored(1));
        Report collecting = service.report(facts);
        service.take(facts.sealed(1));
        Report processing = service.report(facts);
        Report cancelled = service.cancelling.cancel(facts.id()).orElseThrow();

        for (Report report : new Report[] {collecting, processing, cancelled}) {
            assertThatThrownBy(() -> service.retrying.retry(report)).isInstanceOf(IllegalTransitionException.class);
        }
        assertThatThrownBy(() -> collecting.retried(Set.of(), service.now, service.now))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void secondOfTwoConcurrentRetriesIsRefused() {
        endWithTwoFailures();
        keepAudioOf(2);
        Report seen = service.report(facts);
        service.retrying.retry(seen);

        assertThatThrownBy(() -> service.retrying.retry(seen)).isInstanceOf(IllegalTransitionException.class);
        assertThat(service.report(facts).version()).isEqualTo(2);
    }

    @Test
    void tasksThatTheBrokerDidNotTakeAreSweptUp() {
        endWithTwoFailures();
        keepAudioOf(2);
        service.brokerUp = false;
        service.retrying.retry(service.report(facts));
        service.brokerUp = true;

        service.pass(Duration.ofSeconds(61));
        service.sweeping.sweep();

        assertThat(service.published).contains(new AudioStored(facts.task(2, 2), service.now));
    }

    @Test
    void cancellingEndsTheReportForGood() {
        service.take(facts.stored(1), facts.sealed(1));

        Report cancelled = service.cancelling.cancel(facts.id()).orElseThrow();
        service.cancelling.cancel(facts.id());
        service.take(facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")));

        assertThat(cancelled.status()).isEqualTo(ReportStatus.CANCELLED);
        assertThat(codeOf(cancelled, 1)).isEqualTo(FailureCode.CANCELLED);
        assertThat(service.blobs.info(names.closed())).isPresent();
        assertThat(service.published).contains(new ReportClosed(facts.id(), false));
        assertThat(service.announced()).hasSize(1);
        assertThat(service.report(facts).done()).isZero();
    }

    @Test
    void endedReportIsNotCancelled() {
        endWithTwoFailures();

        assertThatThrownBy(() -> service.cancelling.cancel(facts.id())).isInstanceOf(IllegalTransitionException.class);
        assertThat(service.blobs.info(names.closed())).isEmpty();
    }

    @Test
    void cancellationIsAnnouncedLaterWhenTheStoresAreDown() {
        service.take(facts.stored(1));
        service.blobs.reachable(false);
        service.cancelling.cancel(facts.id());
        service.blobs.reachable(true);

        service.pass(Duration.ofMinutes(1));
        service.sweeping.sweep();

        assertThat(service.blobs.info(names.closed())).isPresent();
        assertThat(service.announced()).hasSize(1);
    }

    @Test
    void deletingLeavesTheMarkerAlone() {
        endWithTwoFailures();
        keepAudioOf(2);

        service.deleting.delete(facts.id(), facts.settings().userId());
        service.deleting.delete(facts.id(), facts.settings().userId());

        assertThat(service.blobs.list(names.prefix()))
                .extracting(listed -> listed.key())
                .containsExactly(names.closed());
        assertThat(service.published).contains(new ReportClosed(facts.id(), true));
        assertThat(service.finding.find(facts.id())).isEmpty();
    }

    @Test
    void aDeletionThatWasBrokenOffIsCarriedOn() {
        endWithTwoFailures();
        keepAudioOf(2);
        service.blobs.reachable(false);
        assertThatThrownBy(() ->
                        service.deleting.delete(facts.id(), facts.settings().userId()))
                .isInstanceOf(BlobStoreException.class);
        service.blobs.reachable(true);

        service.retention.run();

        assertThat(service.blobs.info(names.audio(facts.file(2).id()))).isEmpty();
    }

    @Test
    void aReportWhoseFactsAreOnTheirWayIsFound() {
        assertThat(service.finding.find(facts.id())).isEmpty();
        service.uploadedSettings.put(facts.id(), facts.settings());

        assertThat(service.finding.find(facts.id()).orElseThrow().status()).isEqualTo(ReportStatus.COLLECTING);
        assertThat(service.report(facts).settings()).isEqualTo(facts.settings());
    }

    private void endWithTwoFailures() {
        service.take(
                facts.sealed(3),
                facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")),
                facts.failed(2, FailureCode.ENGINE_UNAVAILABLE),
                facts.failed(3, FailureCode.NO_SPEECH));
    }

    private void keepAudioOf(int file) {
        service.blobs.put(names.audio(facts.file(file).id()), BlobContent.of("audio", "audio/ogg"));
    }

    private FailureCode codeOf(Report report, int file) {
        return switch (report.file(facts.file(file).id()).orElseThrow().result()) {
            case FileResult.Failure failure -> failure.code();
            case FileResult.Rows _, FileResult.Pending _ -> throw new AssertionError("did not fail");
        };
    }
}
