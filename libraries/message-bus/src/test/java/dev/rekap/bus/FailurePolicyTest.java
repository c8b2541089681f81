package dev.rekap.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.bus.FailurePolicy.Decision;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.SampleMessages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailurePolicyTest {

    private static final Outcome.RetryLater BUSY =
            new Outcome.RetryLater(FailureCode.ENGINE_RATE_LIMITED, "429", Duration.ZERO);
    private static final List<Message> FAILURE = List.of(SampleMessages.audioStored());

    @ParameterizedTest
    @CsvSource({"1, TEN_SECONDS", "2, ONE_MINUTE", "3, TEN_MINUTES"})
    void inputClimbsTheLadder(int attempt, RetryRung rung) {
        assertThat(FailurePolicy.decide(attempt, BUSY, FailurePolicyTest::isNotAsked))
                .isEqualTo(new Decision.Retry(rung));
    }

    @Test
    void exhaustedLadderEndsInWhatTheStepPublishesInstead() {
        assertThat(FailurePolicy.decide(4, BUSY, FailurePolicyTest::givesUp)).isEqualTo(new Decision.GiveUp(FAILURE));
    }

    @Test
    void failureThatARetryCannotMendIsNotTriedAgain() {
        Outcome.RetryLater hopeless = new Outcome.RetryLater(FailureCode.NO_SPEECH, "", Duration.ZERO);

        assertThat(FailurePolicy.decide(1, hopeless, FailurePolicyTest::givesUp))
                .isInstanceOf(Decision.GiveUp.class);
    }

    @ParameterizedTest
    @CsvSource({"PT5S, TEN_SECONDS", "PT11S, ONE_MINUTE", "PT2M, TEN_MINUTES", "PT3H, TEN_MINUTES"})
    void pauseThatAProviderAsksForIsARungThatLastsAsLong(Duration pause, RetryRung rung) {
        Outcome.RetryLater later = new Outcome.RetryLater(FailureCode.ENGINE_RATE_LIMITED, "429", pause);

        assertThat(FailurePolicy.decide(1, later, FailurePolicyTest::isNotAsked))
                .isEqualTo(new Decision.Retry(rung));
    }

    @Test
    void ladderLastsLongestWhenAProviderAsksForTheLongestPauseEachTime() {
        Outcome.RetryLater later = new Outcome.RetryLater(FailureCode.ENGINE_RATE_LIMITED, "429", Duration.ofHours(3));
        Duration waited = Duration.ZERO;
        int attempt = 1;
        while (FailurePolicy.decide(attempt, later, FailurePolicyTest::givesUp) instanceof Decision.Retry retry) {
            waited = waited.plus(retry.rung().delay());
            attempt++;
        }

        assertThat(waited).isEqualTo(RetryRung.longestLadder());
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "3", "4", "1000"})
    void inputThatWasNotBegunKeepsItsPlaceOnTheLadder(int attempts) {
        Outcome.RetryLater postponed = (Outcome.RetryLater) Outcome.postponed(FailureCode.INTERNAL_ERROR, "no room");

        assertThat(FailurePolicy.decide(attempts, postponed, FailurePolicyTest::isNotAsked))
                .isEqualTo(new Decision.Retry(RetryRung.TEN_SECONDS));
    }

    @Test
    void inputThatMayNotBeGivenUpStaysOnTheLastRung() {
        assertThat(FailurePolicy.decide(1_000, BUSY, Optional::empty))
                .isEqualTo(new Decision.Retry(RetryRung.TEN_MINUTES));
    }

    private static Optional<List<Message>> givesUp() {
        return Optional.of(FAILURE);
    }

    private static Optional<List<Message>> isNotAsked() {
        throw new AssertionError("the ladder is not exhausted");
    }
}
