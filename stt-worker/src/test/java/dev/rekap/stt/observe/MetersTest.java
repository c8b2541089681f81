package dev.rekap.stt.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechPause;
import dev.rekap.stt.SpeechTasks;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MetersTest {

    private static final Transcript HEARD = new Transcript("dua", "id", "fake", 2.5, List.of());
    private static final PreparedAudio RECORDING =
            new PreparedAudio(Path.of("a"), new MediaFormat("ogg", "opus", true), Path.of("b"), 2.5);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EngineLastCall first = new EngineLastCall(Clock.systemUTC());
    private final EngineLastCall second = new EngineLastCall(Clock.systemUTC());
    private final AudioStored message = SpeechTasks.audioStored("satu.ogg");

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
    void secondsOfSpeechAndSilenceAreMeasured() throws Exception {
        List<SpeechPause> pauses = List.of(new SpeechPause(0, 1.5, true), new SpeechPause(4, 5, false));
        PreparedAudio recording = new PreparedAudio(Path.of("a"), RECORDING.format(), Path.of("b"), 10, pauses);
        MeteredAudio audio = new MeteredAudio((_, _, _) -> Optional.of(recording), meters);

        assertThat(audio.prepare(Path.of("a"), Path.of(""))).isEqualTo(recording);
        audio.prepare(Path.of("a"), Path.of(""));

        assertThat(meters.get("rekap.stt.audio.speech").summary().totalAmount()).isEqualTo(15);
        assertThat(meters.get("rekap.stt.audio.silence").summary().totalAmount())
                .isEqualTo(5);
    }

    @Test
    void anEngineIsUpBeforeItsFirstCallAndWhileItAnswers() throws Exception {
        assertThat(health(first).getStatus()).isEqualTo(Status.UP);
        watched((_, _) -> HEARD, first).transcribe(RECORDING, TranscriptionRequest.in("id"));
        assertThat(health(first).getStatus()).isEqualTo(Status.UP);
        assertThat(String.valueOf(health(first).getDetails().get("first"))).startsWith("OK since 2");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGINE_UNAVAILABLE", "ENGINE_UNAUTHORIZED"})
    void anEngineThatCannotBeUsedIsDown(FailureCode code) {
        fail(first, code);

        assertThat(health(first).getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void enginesAreDownWhenNoneOfThemCanBeUsed() {
        fail(first, FailureCode.ENGINE_UNAVAILABLE);
        assertThat(health(first, second).getStatus()).isEqualTo(Status.UP);

        fail(second, FailureCode.ENGINE_UNAUTHORIZED);
        assertThat(health(first, second).getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void anEngineThatIsBusyOrRefusesARecordingIsUp() {
        fail(first, FailureCode.ENGINE_RATE_LIMITED);
        fail(first, FailureCode.ENGINE_REJECTED);

        assertThat(health(first).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void rejectedKeyIsLoggedOnce(CapturedOutput log) {
        fail(first, FailureCode.ENGINE_UNAUTHORIZED);
        fail(first, FailureCode.ENGINE_UNAUTHORIZED);

        assertThat(log.getAll()).containsOnlyOnce("Engine 'fake' rejected the API key");
        assertThat(health(first).getDetails().toString()).contains("ENGINE_UNAUTHORIZED");
    }

    @Test
    void anEngineWithoutItsProgramIsDown() {
        assertThat(new EngineHealth(List.of(new EngineHealth.Monitored("first", () -> false, first)))
                        .health()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void decoderIsDownWhenItCannotBeStarted() {
        assertThat(new DecoderHealth(() -> true, () -> "").health())
                .isEqualTo(Health.up().withDetail("sandbox", "complete").build());
        assertThat(new DecoderHealth(() -> false, () -> "").health().getStatus())
                .isEqualTo(Status.DOWN);
        assertThat(new DecoderHealth(() -> true, () -> "system calls are not filtered.")
                        .health()
                        .getDetails())
                .containsEntry("sandbox", "system calls are not filtered.");
    }

    private Health health(EngineLastCall... calls) {
        return new EngineHealth(Stream.of(calls)
                        .map(call -> new EngineHealth.Monitored(call == first ? "first" : "second", () -> true, call))
                        .toList())
                .health();
    }

    private static void fail(EngineLastCall call, FailureCode code) {
        SpeechToText engine = watched(
                (_, _) -> {
                    throw new TranscriptionException(code, "no");
                },
                call);
        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> engine.transcribe(RECORDING, TranscriptionRequest.in("id")));
    }

    private static SpeechToText watched(SpeechToText engine, EngineLastCall call) {
        return new MonitoredSpeechToText("fake", engine, call);
    }

    private double files(String result, String last) {
        return meters.get("rekap.stt.files")
                .tags("result", result, "final", last)
                .counter()
                .count();
    }

    private void run(Outcome outcome) throws Exception {
        Step<AudioStored> step = new MeteredStep<>(new Fixed(outcome), meters);
        assertThat(step.accepts()).isEqualTo(AudioStored.class);
        Outcome.RetryLater last = new Outcome.RetryLater(FailureCode.ENGINE_UNAVAILABLE, "500", Duration.ZERO);
        assertThat(step.exhausted(message, last)).contains(List.of(message));
        assertThat(step.handle(message)).isEqualTo(outcome);
    }

    private record Fixed(Outcome outcome) implements Step<AudioStored> {

        @Override
        public Class<AudioStored> accepts() {
            return AudioStored.class;
        }

        @Override
        public Optional<List<Message>> exhausted(AudioStored message, Outcome.RetryLater last) {
            return Optional.of(List.of(message));
        }

        @Override
        public Outcome handle(AudioStored message) {
            return outcome;
        }
    }
}
