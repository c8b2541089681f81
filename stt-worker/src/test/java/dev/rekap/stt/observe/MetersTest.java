package dev.rekap.stt.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.bus.observe.Traces;
import dev.rekap.contracts.AudioStored;
import dev.rekap.contracts.AudioTranscribed;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.FileFailed;
import dev.rekap.contracts.Price;
import dev.rekap.contracts.Stage;
import dev.rekap.contracts.Transcript;
import dev.rekap.provider.ProviderMeters;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.Recording;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.Tasks;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.process.Program;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Status;

class MetersTest {

    private static final Transcript HEARD = new Transcript("dua", "id", "fake", 2.5, List.of());
    private static final Recording RECORDING =
            new Recording(Path.of("a"), new MediaFormat("ogg", "opus", true), Path.of("b"), 2.5);

    private static final Price PRICE = new Price(BigDecimal.valueOf(60), BigDecimal.ZERO, BigDecimal.ZERO);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LastCall lastCall = new LastCall(Clock.systemUTC());
    private final AudioStored message = Tasks.audioStored("satu.ogg");

    @Test
    void aCallIsCountedWithItsResultAndItsSeconds() throws Exception {
        assertThat(metered((_, _) -> HEARD).transcribe(RECORDING, "id")).isEqualTo(HEARD);

        assertThat(calls("none")).isEqualTo(1);
        assertThat(meters.get("rekap.cost").tag("currency", "IDR").counter().count())
                .as("2.5 s at 60 a minute")
                .isEqualTo(2.5);
        assertThat(meters.get("rekap.stt.audio.seconds")
                        .tag("gen_ai.provider.name", "fake")
                        .counter()
                        .count())
                .isEqualTo(2.5);
    }

    @Test
    void aFailureIsCountedByItsCode() {
        SpeechToText engine = failing(FailureCode.ENGINE_RATE_LIMITED);

        assertThatExceptionOfType(TranscriptionException.class).isThrownBy(() -> engine.transcribe(RECORDING, "id"));

        assertThat(calls("engine_rate_limited")).isEqualTo(1);
        assertThat(meters.get("rekap.cost").counter().count())
                .as("nobody pays for a refusal")
                .isZero();
    }

    @Test
    void anEngineThatHeardNobodyHasNotFailedAndOneThatRefusedSaysHow() {
        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> failing(FailureCode.NO_SPEECH).transcribe(RECORDING, "id"));
        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> metered((_, _) -> {
                            throw new TranscriptionException(
                                    FailureCode.ENGINE_RATE_LIMITED, "HTTP 429", null, Duration.ofSeconds(3), "429");
                        })
                        .transcribe(RECORDING, "id"));

        assertThat(calls("none")).isEqualTo(1);
        assertThat(calls("429")).isEqualTo(1);
    }

    @Test
    void whatBecameOfFilesIsCounted() throws Exception {
        run(Outcome.done(new AudioTranscribed(message.task(), HEARD)));
        run(Outcome.done(new FileFailed(message.task(), FailureCode.NO_SPEECH, Stage.TRANSCRIPTION, "")));
        run(Outcome.retryLater(FailureCode.STORAGE_UNAVAILABLE, ""));

        assertThat(files("TRANSCRIBED", "true")).isEqualTo(1);
        assertThat(files("NO_SPEECH", "true")).isEqualTo(1);
        assertThat(files("STORAGE_UNAVAILABLE", "false")).isEqualTo(1);
    }

    @Test
    void anEngineIsUpBeforeItsFirstCallAndWhileItAnswers() throws Exception {
        assertThat(engineStatus(true)).isEqualTo(Status.UP);
        metered((_, _) -> HEARD).transcribe(RECORDING, "id");
        assertThat(engineStatus(true)).isEqualTo(Status.UP);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGINE_UNAVAILABLE", "ENGINE_UNAUTHORIZED"})
    void anEngineThatCannotBeUsedIsDown(FailureCode code) {
        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> failing(code).transcribe(RECORDING, "id"));

        assertThat(engineStatus(true)).isEqualTo(Status.DOWN);
    }

    @Test
    void anEngineWithoutItsProgramIsDown() {
        assertThat(engineStatus(false)).isEqualTo(Status.DOWN);
    }

    @Test
    void ffmpegIsDownWhenItIsGone() {
        Program shell = new Program(Path.of("/bin/sh"));

        assertThat(new FfmpegHealth(List.of(shell)).health().getStatus()).isEqualTo(Status.UP);
        assertThat(new FfmpegHealth(List.of(shell, new Program(Path.of("/gone"))))
                        .health()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    private Status engineStatus(boolean usable) {
        AtomicBoolean there = new AtomicBoolean(usable);
        return new EngineHealth("fake", there::get, lastCall).health().getStatus();
    }

    private SpeechToText failing(FailureCode code) {
        return metered((_, _) -> {
            throw new TranscriptionException(code, "no");
        });
    }

    private SpeechToText metered(SpeechToText engine) {
        return new MeteredSpeechToText(
                engine,
                "fake",
                new ProviderMeters(meters, "transcription", "fake", ProviderMeters.NONE, PRICE, "IDR"),
                Traces.NONE,
                lastCall);
    }

    private long calls(String error) {
        return meters.get("gen_ai.client.operation.duration")
                .tags("gen_ai.operation.name", "transcription", "error.type", error)
                .timer()
                .count();
    }

    private double files(String result, String last) {
        return meters.get("rekap.stt.files")
                .tags("result", result, "final", last)
                .counter()
                .count();
    }

    private void run(Outcome outcome) throws Exception {
        Step<AudioStored> step = new MeteredStep(new Fixed(outcome), meters);
        assertThat(step.accepts()).isEqualTo(AudioStored.class);
        assertThat(step.stage()).isEqualTo(Stage.TRANSCRIPTION);
        assertThat(step.handle(message)).isEqualTo(outcome);
    }

    private record Fixed(Outcome outcome) implements Step<AudioStored> {

        @Override
        public Class<AudioStored> accepts() {
            return AudioStored.class;
        }

        @Override
        public Stage stage() {
            return Stage.TRANSCRIPTION;
        }

        @Override
        public Outcome handle(AudioStored message) {
            return outcome;
        }
    }
}
