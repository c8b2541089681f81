package dev.rekap.stt.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Price;
import dev.rekap.contracts.PriceList;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.provider.Budget;
import dev.rekap.provider.CircuitSettings;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.Provider;
import dev.rekap.provider.ProviderLimits;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngineRouterTest {

    private static final EngineLimits LIMITS = new EngineLimits(60, 25_000_000);

    private static final PreparedAudio RECORDING =
            new PreparedAudio(Path.of("a"), new MediaFormat("ogg", "opus", true), Path.of("b"), 30);
    private static final TranscriptionRequest INDONESIAN = TranscriptionRequest.in("id");

    /** 60 rupiah a minute. */
    private static final PriceList PRICES = new PriceList(
            LocalDate.EPOCH,
            "IDR",
            BigDecimal.ONE,
            Map.of("dear.example", Map.of("big", new Price(BigDecimal.valueOf(60), BigDecimal.ZERO, BigDecimal.ZERO))));

    @Test
    void engineThatTakesLessAtOnceGetsPiecesAndTheOthersDoNot() throws Exception {
        List<Double> asked = new ArrayList<>();
        SpeechToText brief = new SpeechToText() {
            @Override
            public EngineLimits limits() {
                return new EngineLimits(10, Long.MAX_VALUE);
            }

            @Override
            public Transcript transcribe(PreparedAudio recording, TranscriptionRequest spoken) {
                asked.add(recording.seconds());
                return new Transcript("dua", "id", "brief", recording.seconds(), List.of());
            }
        };
        SpeechToText chain = chain(failing(FailureCode.ENGINE_UNAVAILABLE, "500"), brief);

        Transcript transcript = chain.transcribe(RECORDING, INDONESIAN);

        assertThat(chain.limits()).isEqualTo(LIMITS);
        assertThat(asked)
                .hasSizeGreaterThan(3)
                .allSatisfy(seconds -> assertThat(seconds).isLessThanOrEqualTo(10));
        assertThat(transcript.audioSeconds()).isEqualTo(RECORDING.seconds());
        assertThat(transcript.attempts())
                .extracting(ProviderCall::provider, ProviderCall::audioSeconds)
                .containsExactly(tuple("engine1", 0.0), tuple("engine2", 30.0));
    }

    @Test
    void secondEngineTranscribesWhatTheFirstCannotAndBothCallsAreKept() throws Exception {
        Transcript transcript = chain(
                        failing(FailureCode.ENGINE_UNAVAILABLE, "500"),
                        (recording, _) -> new Transcript("dua", "id", "second", recording.seconds(), List.of()))
                .transcribe(RECORDING, INDONESIAN);

        assertThat(transcript.text()).isEqualTo("dua");
        assertThat(transcript.attempts())
                .extracting(
                        ProviderCall::provider,
                        ProviderCall::error,
                        ProviderCall::audioSeconds,
                        call -> call.cost().intValue())
                .containsExactly(tuple("engine1", "500", 0.0, 0), tuple("engine2", "none", 30.0, 30));
    }

    @Test
    void failureOfAllEnginesHoldsAllCalls() {
        SpeechToText chain =
                chain(failing(FailureCode.ENGINE_REJECTED, "400"), failing(FailureCode.ENGINE_RATE_LIMITED, "429"));

        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> chain.transcribe(RECORDING, INDONESIAN))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(FailureCode.ENGINE_RATE_LIMITED);
                    assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(7));
                    assertThat(e.attempts()).extracting(ProviderCall::error).containsExactly("400", "429");
                });
    }

    @Test
    void noSpeechIsAPaidAnswerThatEndsTheRouting() {
        SpeechToText chain = chain(failing(FailureCode.NO_SPEECH, "none"), (_, _) -> {
            throw new AssertionError("asked");
        });

        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> chain.transcribe(RECORDING, INDONESIAN))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(FailureCode.NO_SPEECH);
                    assertThat(e.attempts())
                            .extracting(ProviderCall::error, call -> call.cost().intValue())
                            .containsExactly(tuple("none", 30));
                });
    }

    @Test
    void paidEngineIsNotCalledPastTheBudget() {
        SpeechToText broke = engines(failing(FailureCode.ENGINE_REJECTED, "400"), (_, _) -> {
                    throw new AssertionError("asked");
                })
                .within(() -> true);

        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> broke.transcribe(RECORDING, INDONESIAN))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(FailureCode.BUDGET_EXCEEDED);
                    assertThat(e.attempts())
                            .extracting(ProviderCall::error)
                            .containsExactly("budget_exceeded", "budget_exceeded");
                });
    }

    @Test
    void enginesThatHonourAForcedLanguageAreNamed() {
        SpeechToText deaf = failing(FailureCode.ENGINE_UNAVAILABLE, "500");

        assertThat(chain(deaf, deaf).enginesThatForce()).containsExactly("engine2");
    }

    private static SpeechToText failing(FailureCode code, String error) {
        return (_, _) -> {
            throw new TranscriptionException(code, "no", null, Duration.ofSeconds(7), error);
        };
    }

    private static SpeechToText chain(SpeechToText first, SpeechToText second) {
        return engines(first, second).within(Budget.UNLIMITED);
    }

    private static EngineRouter engines(SpeechToText first, SpeechToText second) {
        return new EngineRouter(
                new FallbackRouter<>(
                        SpeechToText.OPERATION,
                        List.of(
                                new Provider<>("engine1", "big", "dear.example", first, ProviderLimits.UNLIMITED),
                                new Provider<>("engine2", "big", "dear.example", second, ProviderLimits.UNLIMITED)),
                        CircuitSettings.DEFAULT,
                        PRICES,
                        new SimpleMeterRegistry(),
                        Traces.NONE,
                        Clock.systemUTC()),
                (whole, piece) ->
                        new PreparedAudio(whole.original(), whole.format(), Path.of("piece"), piece.seconds()),
                LIMITS,
                Set.of("engine2"));
    }
}
