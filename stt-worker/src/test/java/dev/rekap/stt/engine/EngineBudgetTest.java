package dev.rekap.stt.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.markers.Markers;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.bus.Outcome;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.Price;
import dev.rekap.contracts.PriceList;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.provider.CircuitSettings;
import dev.rekap.provider.DailyBudgets;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.Provider;
import dev.rekap.provider.ProviderLimits;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.SpeechTasks;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.blob.JsonTranscripts;
import dev.rekap.stt.step.DownloadAudio;
import dev.rekap.stt.step.TranscribeAudio;
import dev.rekap.stt.step.TranscriptCache;
import dev.rekap.stt.step.Transcription;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The step and a budget: an engine that costs something before one that does not. */
class EngineBudgetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);
    private static final PriceList PRICES = new PriceList(
            LocalDate.EPOCH,
            "IDR",
            BigDecimal.ONE,
            Map.of("dear.example", Map.of("big", new Price(BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO))));

    private final MemoryBlobStore store = new MemoryBlobStore();
    private final JsonTranscripts transcripts = new JsonTranscripts(store);
    private final AudioStored message = stored(SpeechTasks.audioStored("satu.ogg"));
    private final UserBlobs user = new UserBlobs(message.task().settings().userId());
    private final List<String> asked = new ArrayList<>();

    @Test
    void paidEngineIsCalledWithinTheBudget() throws Exception {
        mark(user.budgetSpent(TODAY.minusDays(1)));

        assertThat(heardBy(handle(message, "dear", "free"))).isEqualTo("dear");
    }

    @Test
    void spentBudgetIsANamedFailure() throws Exception {
        mark(user.budgetSpent(TODAY));

        assertRefused(handle(message, "dear"));
    }

    @Test
    void whenTheBudgetOfAllIsSpentEverybodyIs() throws Exception {
        mark(UserBlobs.totalBudgetSpent(TODAY));

        assertRefused(handle(message, "dear"));
    }

    @Test
    void freeEngineIsCalledPastTheBudget() throws Exception {
        mark(user.budgetSpent(TODAY));

        assertThat(heardBy(handle(message, "dear", "free"))).isEqualTo("free");
        assertThat(asked).containsExactly("free");
    }

    @Test
    void storedTranscriptIsPublishedPastTheBudget() throws Exception {
        handle(message, "dear");
        mark(user.budgetSpent(TODAY));
        AudioStored inAnotherReport =
                stored(SpeechTasks.audioStored("lagi.ogg", message.task().file().sha256()));

        assertThat(heardBy(handle(message, "dear"))).isEqualTo("dear");
        assertThat(heardBy(handle(inAnotherReport, "dear"))).isEqualTo("dear");
        assertThat(asked).containsExactly("dear");
    }

    private void assertRefused(Outcome outcome) {
        assertThat(fact(outcome)).isInstanceOfSatisfying(FileFailed.class, failed -> {
            assertThat(failed.code()).isEqualTo(FailureCode.BUDGET_EXCEEDED);
            assertThat(failed.stage()).isEqualTo(Stage.TRANSCRIPTION);
            assertThat(failed.attempts())
                    .extracting(ProviderCall::provider, ProviderCall::error)
                    .containsExactly(tuple("dear", "budget_exceeded"));
        });
        assertThat(asked).isEmpty();
    }

    private static String heardBy(Outcome outcome) {
        return ((AudioTranscribed) fact(outcome)).transcript().engine();
    }

    private static Message fact(Outcome outcome) {
        return ((Outcome.Done) outcome).facts().getFirst();
    }

    private AudioStored stored(AudioStored stored) {
        mark(new ReportBlobs(stored.reportId()).audio(stored.task().file().id()));
        return stored;
    }

    private void mark(BlobKey key) {
        store.put(key, BlobContent.of("x", "text/plain"));
    }

    private Outcome handle(AudioStored stored, String... engines) throws InterruptedException {
        FallbackRouter<SpeechToText> chain = new FallbackRouter<>(
                SpeechToText.OPERATION,
                Arrays.stream(engines)
                        .map(name ->
                                new Provider<>(name, "big", name + ".example", hearing(name), ProviderLimits.UNLIMITED))
                        .toList(),
                CircuitSettings.DEFAULT,
                PRICES,
                new SimpleMeterRegistry(),
                Traces.NONE,
                CLOCK);
        return new TranscribeAudio(new Transcription(
                        new Markers(store, Duration.ZERO),
                        transcripts,
                        SpeechTasks.space(),
                        new DownloadAudio(store, 1000),
                        SpeechTasks.unconverted(
                                new EngineRouter(chain, (whole, _) -> whole, EngineLimits.USUAL, Set.of())),
                        new TranscriptCache(transcripts, "dear", "dear"),
                        _ -> Vocabulary.NONE,
                        new DailyBudgets(store, ZoneId.of("Asia/Jakarta"), CLOCK)))
                .handle(stored);
    }

    private SpeechToText hearing(String name) {
        return (recording, spoken) -> {
            asked.add(name);
            return new Transcript("pesan dua lusin", spoken.language(), name, recording.seconds(), List.of());
        };
    }
}
