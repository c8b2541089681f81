package dev.rekap.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.bus.FailurePolicy.Decision;
import dev.rekap.bus.json.SampleMessages;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.FailureCode;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.MessageType;
import dev.rekap.contracts.orders.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailurePolicyTest {

    private static final Outcome.RetryLater BUSY =
            new Outcome.RetryLater(FailureCode.ENGINE_RATE_LIMITED, "429", Duration.ZERO);

    @ParameterizedTest
    @CsvSource({"1, TEN_SECONDS", "2, ONE_MINUTE", "3, TEN_MINUTES"})
    void aFileClimbsTheLadder(int attempt, RetryRung rung) {
        assertThat(FailurePolicy.decide(SampleMessages.audioStored(), attempt, Stage.TRANSCRIPTION, BUSY))
                .isEqualTo(new Decision.Retry(rung));
    }

    @Test
    void afterTheLadderAFileIsANamedFailure() {
        assertThat(FailurePolicy.decide(SampleMessages.audioStored(), 4, Stage.TRANSCRIPTION, BUSY))
                .isEqualTo(new Decision.GiveUp(new FileFailed(
                        SampleMessages.task(), FailureCode.ENGINE_RATE_LIMITED, Stage.TRANSCRIPTION, "429")));
    }

    @Test
    void whatWasPaidForATranscriptIsToldAlsoWhenNobodyCouldReadIt() {
        Decision decision = FailurePolicy.decide(SampleMessages.audioTranscribed(), 4, Stage.EXTRACTION, BUSY);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.GiveUp.class,
                        given -> assertThat(given.failure().attempts())
                                .isEqualTo(SampleMessages.audioTranscribed()
                                        .transcript()
                                        .attempts())
                                .isNotEmpty());
    }

    @Test
    void theLastCallsAreToldWithTheFailure() {
        List<ProviderCall> calls =
                SampleMessages.audioTranscribed().transcript().attempts();
        Outcome.RetryLater later = new Outcome.RetryLater(FailureCode.ENGINE_RATE_LIMITED, "429", Duration.ZERO, calls);

        assertThat(FailurePolicy.decide(SampleMessages.audioStored(), 4, Stage.TRANSCRIPTION, later))
                .isEqualTo(new Decision.GiveUp(new FileFailed(
                        SampleMessages.task(), FailureCode.ENGINE_RATE_LIMITED, Stage.TRANSCRIPTION, "429", calls)));
    }

    @Test
    void whatCannotBetterIsNotTriedAgain() {
        Outcome.RetryLater hopeless = new Outcome.RetryLater(FailureCode.NO_SPEECH, "", Duration.ZERO);

        assertThat(FailurePolicy.decide(SampleMessages.audioStored(), 1, Stage.TRANSCRIPTION, hopeless))
                .isInstanceOf(Decision.GiveUp.class);
    }

    @ParameterizedTest
    @CsvSource({"PT5S, TEN_SECONDS", "PT11S, ONE_MINUTE", "PT2M, TEN_MINUTES", "PT3H, TEN_MINUTES"})
    void aProvidersWishIsARungThatLastsAsLong(Duration wish, RetryRung rung) {
        Outcome.RetryLater later = new Outcome.RetryLater(FailureCode.ENGINE_RATE_LIMITED, "429", wish);

        assertThat(FailurePolicy.decide(SampleMessages.audioStored(), 1, Stage.TRANSCRIPTION, later))
                .isEqualTo(new Decision.Retry(rung));
    }

    @Test
    void aResultNeverGetsLostOnItsWayIntoAReport() {
        assertThat(FailurePolicy.decide(SampleMessages.of(MessageType.RECORDS_EXTRACTED), 1_000, Stage.REPORT, BUSY))
                .isEqualTo(new Decision.Retry(RetryRung.TEN_MINUTES));
        assertThat(FailurePolicy.decide(SampleMessages.of(MessageType.REPORT_SEALED), 1_000, Stage.EXTRACTION, BUSY))
                .isEqualTo(new Decision.Retry(RetryRung.TEN_MINUTES));
    }
}
