package dev.rekap.extraction.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.bus.Outcome;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.PriceList;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.RecordsExtracted;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.ClosedReports;
import dev.rekap.extraction.ExtractRecords;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.ExtractorException;
import dev.rekap.provider.Budget;
import dev.rekap.provider.CircuitSettings;
import dev.rekap.provider.DailyBudgets;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.Provider;
import dev.rekap.provider.ProviderLimits;
import dev.rekap.provider.ProviderResponse;
import dev.rekap.provider.Usage;
import dev.rekap.provider.shadow.Shadow;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The step with an extractor that is asked beside. */
class ShadowExtractorTest {

    private static final PriceList PRICES = new PriceList(LocalDate.EPOCH, "IDR", BigDecimal.ONE, Map.of());
    private static final List<ExtractedRecord> COUNTED = List.of(record("Siti", "Jalan Melati nomor 3", "24"));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Extractor beside = reading(record("siti", "Jl. Melati no. 3", "2"));
    private final ShadowExtractor shadow = new ShadowExtractor(Shadow.of(
            Extractor.OPERATION,
            provider("other", (transcript, columns) -> beside.extract(transcript, columns)),
            1,
            CircuitSettings.DEFAULT,
            PRICES,
            Budget.UNLIMITED,
            meters));

    @AfterEach
    void stop() {
        shadow.close();
    }

    @Test
    void scoresTheShareOfEqualValuesAndKeepsTheResult() throws Exception {
        RecordsExtracted fact = handle();

        assertThat(fact.extractor()).isEqualTo("first");
        assertThat(fact.records().getFirst().fields().getLast().value()).isEqualTo("24");
        assertThat(fact.attempts()).hasSize(1);
        await().until(() -> score().count() == 1);
        assertThat(score().mean()).isEqualTo(2.0 / 3);
    }

    @Test
    void failingShadowDoesNotAffectTheResult() throws Exception {
        beside = (_, _) -> {
            throw new ExtractorException(FailureCode.EXTRACTOR_UNAVAILABLE, "down", "500");
        };

        assertThat(handle().extractor()).isEqualTo("first");

        await().until(() -> meters.find("gen_ai.client.operation.duration")
                        .tags("gen_ai.provider.name", "shadow:other", "error.type", "500")
                        .timer()
                != null);
        assertThat(score().count()).isZero();
    }

    @Test
    void recordOfOneSideAgreesInNothing() {
        assertThat(ShadowExtractor.agreement(List.of(), List.of())).isEqualTo(1);
        assertThat(ShadowExtractor.agreement(COUNTED, List.of())).isZero();
        assertThat(ShadowExtractor.agreement(List.of(), COUNTED)).isZero();
        assertThat(ShadowExtractor.agreement(COUNTED, List.of(COUNTED.getFirst(), record("Budi", null, "3"))))
                .isEqualTo(0.5);
    }

    private DistributionSummary score() {
        return meters.get("rekap.shadow.score").summary();
    }

    private RecordsExtracted handle() throws InterruptedException {
        FallbackRouter<Extractor> chain = new FallbackRouter<>(
                Extractor.OPERATION,
                List.of(provider("first", (_, _) -> new ProviderResponse<>(COUNTED, Usage.NONE))),
                CircuitSettings.DEFAULT,
                PRICES,
                meters,
                Traces.NONE,
                Clock.systemUTC());
        DailyBudgets budgets = new DailyBudgets(new MemoryBlobStore(), ZoneOffset.UTC, Clock.systemUTC());
        Outcome outcome = new ExtractRecords(chain, budgets, ClosedReports.NONE, shadow).handle(message());
        return (RecordsExtracted) ((Outcome.Done) outcome).facts().getFirst();
    }

    private static AudioTranscribed message() {
        ReportId report = ReportId.random();
        String hash = "ab".repeat(32);
        FileTask task = new FileTask(
                report,
                1,
                new ReportSettings(new UserId("toko"), Columns.DEFAULT, "id", null),
                new AudioFile(FileId.of(report, hash), "a.ogg", "audio/ogg", 1000, hash, 1));
        return new AudioTranscribed(
                task, new Transcript("saya siti, jalan melati nomor tiga, dua lusin", "id", "sphinx", 4.5, List.of()));
    }

    private static Provider<Extractor> provider(String name, Extractor extractor) {
        return new Provider<>(name, "none", "", extractor, ProviderLimits.UNLIMITED);
    }

    private static Extractor reading(ExtractedRecord record) {
        return (_, _) -> new ProviderResponse<>(List.of(record), Usage.NONE);
    }

    private static ExtractedRecord record(@Nullable String... values) {
        List<String> names = List.of("Nama", "Alamat", "Jumlah");
        return new ExtractedRecord(Arrays.stream(new int[] {0, 1, 2})
                .mapToObj(i -> values[i] == null
                        ? ExtractedField.missing(names.get(i))
                        : new ExtractedField(names.get(i), values[i], 0.9, List.of(), Set.of()))
                .toList());
    }
}
