package dev.rekap.stt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine promises besides that is asked over a network. */
interface RemoteEngineContract extends SpeechToTextContract {

    /** What an API does instead of answering. */
    enum Trouble {
        REFUSES_THE_KEY,
        /** For {@link #REST}. */
        LIMITS,
        LIMITS_WITHOUT_SAYING_HOW_LONG,
        REFUSES_THE_RECORDING,
        FAILS,
        BREAKS_OFF_IN_THE_MIDDLE,
        ANSWERS_WITH_A_WEB_PAGE
    }

    Duration REST = Duration.ofSeconds(20);

    /** An engine before an API in such trouble; where there is a text, it holds the word {@code rahasia}. */
    SpeechToText testee(Trouble trouble);

    @Test
    default void aRefusedKeyIsTheOperatorsMatterAndIsToldByItsNameAlone(@TempDir Path folder) {
        TranscriptionException failure = failure(Trouble.REFUSES_THE_KEY, folder);

        assertThat(failure.code()).isEqualTo(FailureCode.ENGINE_UNAUTHORIZED);
    }

    @Test
    default void anApiThatLimitsSaysHowLong(@TempDir Path folder) {
        TranscriptionException failure = failure(Trouble.LIMITS, folder);

        assertThat(failure.code()).isEqualTo(FailureCode.ENGINE_RATE_LIMITED);
        assertThat(failure.retryAfter()).isEqualTo(REST);
    }

    @Test
    default void anApiThatLimitsWithoutSayingHowLongIsLimitedAllTheSame(@TempDir Path folder) {
        TranscriptionException failure = failure(Trouble.LIMITS_WITHOUT_SAYING_HOW_LONG, folder);

        assertThat(failure.code()).isEqualTo(FailureCode.ENGINE_RATE_LIMITED);
        assertThat(failure.retryAfter()).isZero();
    }

    @Test
    default void aRefusedRecordingIsNotTriedAgain(@TempDir Path folder) {
        TranscriptionException failure = failure(Trouble.REFUSES_THE_RECORDING, folder);

        assertThat(failure.code()).isEqualTo(FailureCode.ENGINE_REJECTED);
    }

    @Test
    default void anApiThatFailsMayBeTriedAgain(@TempDir Path folder) {
        TranscriptionException failure = failure(Trouble.FAILS, folder);

        assertThat(failure.code()).isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
    }

    @Test
    default void anAnswerThatBreaksOffIsNone(@TempDir Path folder) {
        TranscriptionException failure = failure(Trouble.BREAKS_OFF_IN_THE_MIDDLE, folder);

        assertThat(failure.code()).isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
    }

    @Test
    default void aWebPageIsNoAnswer(@TempDir Path folder) {
        TranscriptionException failure = failure(Trouble.ANSWERS_WITH_A_WEB_PAGE, folder);

        assertThat(failure.code()).isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
    }

    private TranscriptionException failure(Trouble trouble, Path folder) {
        TranscriptionException failure = SpeechToTextContract.failure(testee(trouble), folder);
        assertThat(failure.detail()).doesNotContain("rahasia");
        assertThat(failure.errorType()).matches("[a-z0-9_]{1,40}");
        return failure;
    }
}
