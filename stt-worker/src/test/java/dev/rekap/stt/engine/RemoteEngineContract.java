package dev.rekap.stt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every engine promises besides that is asked over a network. */
public interface RemoteEngineContract extends SpeechToTextContract {

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

    /** Enough for a busy machine; an API that hangs has less. */
    Duration PATIENCE = Duration.ofSeconds(30);

    Duration HASTE = Duration.ofSeconds(2);

    /** The API that is asked; where its answers of trouble have a text, it holds the word {@code rahasia}. */
    FakeApi api();

    /**
     * The engine that asks it.
     *
     * @param deadline of one call
     */
    SpeechToText engine(Duration deadline);

    @Override
    default SpeechToText testee(Machinery machinery) {
        api().behave(machinery);
        return engine(machinery == Machinery.HANGS ? HASTE : PATIENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSES_THE_KEY, ENGINE_UNAUTHORIZED",
        "LIMITS, ENGINE_RATE_LIMITED",
        "LIMITS_WITHOUT_SAYING_HOW_LONG, ENGINE_RATE_LIMITED",
        "REFUSES_THE_RECORDING, ENGINE_REJECTED",
        "FAILS, ENGINE_UNAVAILABLE",
        "BREAKS_OFF_IN_THE_MIDDLE, ENGINE_UNAVAILABLE",
        "ANSWERS_WITH_A_WEB_PAGE, ENGINE_UNAVAILABLE"
    })
    default void troubleIsANamedFailureWithoutSecrets(Trouble trouble, FailureCode code, @TempDir Path folder) {
        TranscriptionException failure = failure(trouble, folder);

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.detail()).doesNotContain("rahasia");
        assertThat(failure.errorType()).matches("[a-z0-9_]{1,40}");
    }

    @Test
    default void anApiThatLimitsSaysHowLong(@TempDir Path folder) {
        assertThat(failure(Trouble.LIMITS, folder).retryAfter()).isEqualTo(REST);
        assertThat(failure(Trouble.LIMITS_WITHOUT_SAYING_HOW_LONG, folder).retryAfter())
                .isZero();
    }

    private TranscriptionException failure(Trouble trouble, Path folder) {
        api().behave(trouble);
        return SpeechToTextContract.failure(engine(PATIENCE), folder);
    }
}
