package dev.rekap.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.markers.Markers;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.bus.Outcome;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.Price;
import dev.rekap.contracts.PriceList;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.RecordsExtracted;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.extraction.blob.MarkedReports;
import dev.rekap.provider.CircuitSettings;
import dev.rekap.provider.DailyBudgets;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.Provider;
import dev.rekap.provider.ProviderLimits;
import dev.rekap.provider.ProviderResponse;
import dev.rekap.provider.Usage;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The step and a budget: a model that costs something before a grammar that does not. */
class ExtractWithinBudgetTest {

    private static final String TEXT = "nama saya siti, pesan dua botol";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final PriceList PRICES = new PriceList(
            LocalDate.EPOCH,
            "IDR",
            BigDecimal.ONE,
            Map.of("dear.example", Map.of("big", new Price(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.TEN))));

    private final MemoryBlobStore store = new MemoryBlobStore();
    private final AudioTranscribed message = TestFacts.transcribed(TEXT);
    private final UserBlobs user = new UserBlobs(message.task().settings().userId());
    private final List<String> asked = new ArrayList<>();

    @Test
    void callsThePricedModelWithinTheBudget() throws Exception {
        assertThat(onlyFact(handle("dear", "free")))
                .isInstanceOfSatisfying(
                        RecordsExtracted.class,
                        records -> assertThat(records.extractor()).isEqualTo("dear"));
    }

    @Test
    void fallsBackToAFreeExtractorWhenTheBudgetIsSpent() throws Exception {
        store.put(user.budgetSpent(TODAY), BlobContent.of("", "text/plain"));

        assertThat(onlyFact(handle("dear", "free")))
                .isInstanceOfSatisfying(
                        RecordsExtracted.class,
                        records -> assertThat(records.attempts())
                                .extracting(ProviderCall::provider, ProviderCall::error)
                                .containsExactly(tuple("dear", "budget_exceeded"), tuple("free", "none")));
        assertThat(asked).containsExactly("free");
    }

    @Test
    void failsWithBudgetExceededWithoutAFreeExtractor() throws Exception {
        store.put(UserBlobs.totalBudgetSpent(TODAY), BlobContent.of("", "text/plain"));

        assertThat(onlyFact(handle("dear"))).isInstanceOfSatisfying(FileFailed.class, failed -> {
            assertThat(failed.code()).isEqualTo(FailureCode.BUDGET_EXCEEDED);
            assertThat(failed.stage()).isEqualTo(Stage.EXTRACTION);
        });
        assertThat(asked).isEmpty();
    }

    @Test
    void nothingOfAClosedReportIsToldToAModelAndItsTranscriptIsStillPaidFor() throws Exception {
        store.put(new ReportBlobs(message.task().reportId()).closed(), BlobContent.of("", "text/plain"));

        assertThat(onlyFact(handle("dear", "free"))).isInstanceOfSatisfying(FileFailed.class, failed -> {
            assertThat(failed.code()).isEqualTo(FailureCode.CANCELLED);
            assertThat(failed.attempts()).isEqualTo(message.transcript().attempts());
        });
        assertThat(asked).isEmpty();
    }

    @Test
    void retriesIfTheBudgetCannotBeLookedUp() throws Exception {
        store.reachable(false);

        assertThat(handle("dear", "free"))
                .isInstanceOfSatisfying(
                        Outcome.RetryLater.class,
                        later -> assertThat(later.code()).isEqualTo(FailureCode.STORAGE_UNAVAILABLE));
        assertThat(asked).isEmpty();
    }

    private Outcome handle(String... extractors) throws InterruptedException {
        FallbackRouter<Extractor> chain = new FallbackRouter<>(
                Extractor.OPERATION,
                Arrays.stream(extractors)
                        .map(name ->
                                new Provider<>(name, "big", name + ".example", reading(name), ProviderLimits.UNLIMITED))
                        .toList(),
                CircuitSettings.DEFAULT,
                PRICES,
                new SimpleMeterRegistry(),
                Traces.NONE,
                CLOCK);
        return new ExtractRecords(
                        chain,
                        new DailyBudgets(store, ZoneOffset.UTC, CLOCK),
                        new MarkedReports(new Markers(store, Duration.ZERO)),
                        ExtractionListener.NONE)
                .handle(message);
    }

    private Extractor reading(String name) {
        return (_, _) -> {
            asked.add(name);
            ExtractedField field =
                    new ExtractedField("Nama", "Siti", 0.9, List.of(Evidence.of(TEXT, 10, 14)), Set.of());
            return new ProviderResponse<>(List.of(new ExtractedRecord(List.of(field))), Usage.NONE);
        };
    }

    private static Message onlyFact(Outcome outcome) {
        return ((Outcome.Done) outcome).facts().getFirst();
    }
}
