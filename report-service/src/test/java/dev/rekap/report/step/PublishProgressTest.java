package dev.rekap.report.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.OrderMessage;
import dev.rekap.contracts.orders.ReportProgress;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.Facts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Progress is told where somebody waits, the first and the last state always, and not more often than once a second. */
class PublishProgressTest {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ReportFixture service = new ReportFixture();
    private final Facts facts = Facts.ofTelegram(7);

    @Test
    void firstStateIsPublishedAtOnce() {
        service.take(facts.stored(1));

        assertThat(service.progress())
                .containsExactly(new ReportProgress(facts.id(), 1, facts.settings(), ReportStatus.COLLECTING, 1, 0, 0));
    }

    @Test
    void nothingIsPublishedWhileManyMessagesWaitForTheGateway() {
        service.waiting = 100;
        service.take(facts.sealed(3), facts.failed(1, FailureCode.NO_SPEECH));
        service.pass(PAUSE);
        assertThat(service.progress()).isEmpty();

        service.waiting = 0;
        service.pass(PAUSE);
        service.take(facts.failed(2, FailureCode.NO_SPEECH));

        assertThat(service.progress()).extracting(ReportProgress::failed).containsExactly(2);
    }

    @Test
    void latestStateOfASecondIsPublishedAtItsEnd() {
        service.take(facts.sealed(3), facts.stored(1), facts.failed(1, FailureCode.NO_SPEECH));
        assertThat(service.progress()).hasSize(1);

        service.pass(PAUSE);

        assertThat(service.progress()).hasSize(2).last().satisfies(progress -> {
            assertThat(progress.total()).isEqualTo(3);
            assertThat(progress.failed()).isEqualTo(1);
        });
        service.pass(PAUSE);
        service.pass(PAUSE);
        assertThat(service.progress()).as("nothing new").hasSize(2);
    }

    @Test
    void aStateAfterAQuietSecondIsPublishedAtOnce() {
        service.take(facts.sealed(3));
        service.pass(PAUSE);

        service.take(facts.failed(1, FailureCode.NO_SPEECH));

        assertThat(service.progress()).extracting(ReportProgress::failed).containsExactly(0, 1);
    }

    @Test
    void aBusyReportIsPublishedOnceASecond() {
        service.take(facts.sealed(30));
        for (int n = 1; n < 30; n++) {
            service.take(facts.failed(n, FailureCode.NO_SPEECH));
            service.pass(Duration.ofMillis(100));
        }
        service.pass(PAUSE);

        assertThat(service.progress())
                .hasSize(4)
                .last()
                .satisfies(progress -> assertThat(progress.failed()).isEqualTo(29));
    }

    @Test
    void anEarlierStateDoesNotReplaceALaterOne() {
        service.take(facts.sealed(3));
        var before = service.report(facts);
        service.take(facts.failed(1, FailureCode.NO_SPEECH));

        service.progress.reached(before);
        service.pass(PAUSE);

        assertThat(service.progress()).extracting(ReportProgress::failed).containsExactly(0, 1);
    }

    @Test
    void repeatedFactPublishesTheProgressAgain() {
        service.take(facts.stored(1));
        service.pass(PAUSE);

        service.take(facts.stored(1));

        assertThat(service.progress()).hasSize(2);
    }

    @Test
    void aReportThatEndedPublishesNone() {
        service.take(facts.sealed(1), facts.stored(1), facts.failed(1, FailureCode.NO_SPEECH));
        service.pass(PAUSE);
        service.take(facts.stored(1));
        Facts cancelled = Facts.ofTelegram(8);
        service.take(cancelled.stored(1), cancelled.stored(2));
        service.cancelling.cancel(cancelled.id());
        service.pass(PAUSE);

        assertThat(service.progress()).extracting(OrderMessage::reportId).containsExactly(facts.id(), cancelled.id());
    }

    @Test
    void nothingIsPublishedWhereNobodyWaits() {
        service.take(Facts.of("toko").stored(1));

        assertThat(service.progress()).isEmpty();
    }

    @Test
    void inputIsDoneAlthoughProgressIsRefused() {
        service.brokerUp = false;
        service.take(facts.stored(1), facts.stored(2));
        service.brokerUp = true;

        service.pass(PAUSE);

        assertThat(service.report(facts).files()).hasSize(2);
        assertThat(service.progress()).extracting(ReportProgress::total).containsExactly(2);
    }
}
