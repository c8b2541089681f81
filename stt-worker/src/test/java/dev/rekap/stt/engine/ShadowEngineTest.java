package dev.rekap.stt.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.markers.Markers;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.bus.Outcome;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.PriceList;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.provider.Budget;
import dev.rekap.provider.CircuitSettings;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.Provider;
import dev.rekap.provider.ProviderLimits;
import dev.rekap.provider.shadow.Shadow;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechTasks;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.blob.JsonTranscripts;
import dev.rekap.stt.step.DownloadAudio;
import dev.rekap.stt.step.TranscribeAudio;
import dev.rekap.stt.step.TranscribeFile;
import dev.rekap.stt.step.TranscriptCache;
import dev.rekap.stt.step.Transcription;
import dev.rekap.stt.workspace.TemporarySpace;
import dev.rekap.stt.workspace.WorkFolder;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The step with an engine that is asked beside. */
class ShadowEngineTest {

    private static final PriceList PRICES = new PriceList(LocalDate.EPOCH, "IDR", BigDecimal.ONE, Map.of());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MemoryBlobStore store = new MemoryBlobStore();
    private final AudioStored message = SpeechTasks.audioStored("satu.ogg");
    private final AtomicInteger ended = new AtomicInteger();

    private SpeechToText beside = heard("pesan dua losin teh");
    private final TemporarySpace space = new TemporarySpace(10 << 20);
    private final ShadowEngine shadow = new ShadowEngine(
            Shadow.of(
                    SpeechToText.OPERATION,
                    provider("other", (recording, spoken) -> beside.transcribe(recording, spoken)),
                    1,
                    CircuitSettings.DEFAULT,
                    PRICES,
                    Budget.UNLIMITED,
                    meters),
            new EngineLimits(60, Long.MAX_VALUE),
            space,
            ended::incrementAndGet);

    @AfterEach
    void stop() {
        shadow.close();
    }

    @Test
    void shadowGetsACopyOfTheBytesAndLeavesOnlyAScore() throws Exception {
        CompletableFuture<Path> folder = new CompletableFuture<>();
        CountDownLatch stepIsDone = new CountDownLatch(1);
        beside = (recording, spoken) -> {
            stepIsDone.await();
            folder.complete(recording.wav().getParent());
            return heard(content(recording.original()).equals("oggs") ? "Pesan dua losin teh." : "other bytes")
                    .transcribe(recording, spoken);
        };

        assertThat(engineOf(handle(2.5))).isEqualTo("first");
        stepIsDone.countDown();

        await().until(() -> score().count() == 1);
        assertThat(score().mean()).isEqualTo(0.75);
        await().until(() -> Files.notExists(folder.join()));
        assertThat(new JsonTranscripts(store)
                        .find(new UserBlobs(message.task().settings().userId())
                                .transcript(message.task().file().sha256(), "first\nid"))
                        .orElseThrow()
                        .transcript()
                        .attempts())
                .hasSize(1);
    }

    @Test
    void whateverBecomesOfItTheResultIsTheSame() throws Exception {
        beside = (_, _) -> {
            throw new TranscriptionException(FailureCode.ENGINE_UNAVAILABLE, "down");
        };

        assertThat(engineOf(handle(2.5))).isEqualTo("first");

        await().until(() -> meters.find("gen_ai.client.operation.duration")
                        .tags("gen_ai.provider.name", "shadow:other", "error.type", "engine_unavailable")
                        .timer()
                != null);
        assertThat(score().count()).isZero();
    }

    @Test
    void noSpeechIsAnAnswerToo() throws Exception {
        beside = (_, _) -> {
            throw new TranscriptionException(FailureCode.NO_SPEECH, "nobody");
        };

        handle(2.5);

        await().until(() -> score().count() == 1);
        assertThat(score().max()).isZero();
    }

    @Test
    void whatIsLongerThanItTakesItDoesNotGet() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        beside = (_, _) -> {
            calls.incrementAndGet();
            throw new TranscriptionException(FailureCode.ENGINE_REJECTED, "too long");
        };

        handle(61);
        shadow.close();

        assertThat(calls).hasValue(0);
        assertThat(ended).hasValue(1);
    }

    private DistributionSummary score() {
        return meters.get("rekap.shadow.score").summary();
    }

    private static String engineOf(Outcome outcome) {
        return ((AudioTranscribed) ((Outcome.Done) outcome).facts().getFirst())
                .transcript()
                .engine();
    }

    @Test
    void recordingWithoutSpaceForACopyIsSkipped() throws Exception {
        try (WorkFolder _ = space.folder(space.bytes(), Duration.ZERO)) {
            handle(2.5);
        }

        assertThat(meters.get("rekap.shadow.skipped")
                        .tag("reason", "unprepared")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void copyGivesItsSpaceBack() throws Exception {
        handle(2.5);

        await().until(() -> space.freeBytes() == space.bytes());
    }

    private Outcome handle(double seconds) throws InterruptedException {
        store.put(
                new ReportBlobs(message.reportId()).audio(message.task().file().id()),
                BlobContent.of("oggs", "audio/ogg"));
        FallbackRouter<SpeechToText> chain = new FallbackRouter<>(
                SpeechToText.OPERATION,
                List.of(provider("first", heard("Pesan dua lusin teh"))),
                CircuitSettings.DEFAULT,
                PRICES,
                meters,
                Traces.NONE,
                Clock.systemUTC());
        JsonTranscripts transcripts = new JsonTranscripts(store);
        return new TranscribeAudio(new Transcription(
                        new Markers(store, Duration.ZERO),
                        transcripts,
                        SpeechTasks.space(),
                        new DownloadAudio(store, 1000),
                        new TranscribeFile(
                                (original, folder, _) -> Optional.of(new PreparedAudio(
                                        original,
                                        new MediaFormat("ogg", "opus", true),
                                        written(folder.resolve("converted.wav")),
                                        seconds)),
                                (whole, _) -> whole,
                                new EngineRouter(
                                        chain, (whole, _) -> whole, () -> EngineLimits.NONE, Set.of(), shadow)),
                        new TranscriptCache(transcripts, "first", "first"),
                        _ -> Vocabulary.NONE,
                        SpeechTasks.budgets(store)))
                .handle(message);
    }

    private static Provider<SpeechToText> provider(String name, SpeechToText engine) {
        return new Provider<>(name, "none", "", engine, ProviderLimits.UNLIMITED);
    }

    private static SpeechToText heard(String text) {
        return (recording, spoken) -> new Transcript(text, spoken.language(), "first", recording.seconds(), List.of());
    }

    private static Path written(Path wav) {
        try {
            return Files.writeString(wav, "sound");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
