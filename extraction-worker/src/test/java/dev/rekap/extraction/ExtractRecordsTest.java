package dev.rekap.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.bus.Outcome;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Flag;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.PriceList;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.CallsMade;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.RecordsExtracted;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExtractRecordsTest {

    private static final String TEXT = "nama saya siti, pesan dua botol";

    @Test
    void publishesRecordsWithEngineAndExtractor() throws Exception {
        AudioTranscribed message = TestFacts.transcribed(TEXT);
        ExtractedRecord extracted = siti();

        Message fact = onlyFact(step(answering(extracted)).handle(message));

        assertThat(fact).isInstanceOfSatisfying(RecordsExtracted.class, records -> {
            assertThat(records.task()).isEqualTo(message.task());
            assertThat(records.records()).containsExactly(extracted);
            assertThat(records.engine()).isEqualTo("sphinx");
            assertThat(records.extractor()).isEqualTo("fake");
            assertThat(records.audioSeconds()).isEqualTo(4.5);
        });
    }

    @Test
    void failsWithNoRecordsWithoutQuotingTheTranscript() throws Exception {
        Message fact = onlyFact(step(answering()).handle(TestFacts.transcribed(TEXT)));

        assertThat(fact).isInstanceOfSatisfying(FileFailed.class, failed -> {
            assertThat(failed.code()).isEqualTo(FailureCode.NO_RECORDS);
            assertThat(failed.stage()).isEqualTo(Stage.EXTRACTION);
            assertThat(failed.detail()).doesNotContain("siti");
        });
    }

    @Test
    void retriesAfterTheProvidersPauseAndReportsTheCalls() throws Exception {
        Extractor busy = (_, _) -> {
            throw new ExtractorException(
                    FailureCode.EXTRACTOR_RATE_LIMITED, "429", Duration.ofSeconds(30), "429", Usage.ofTokens(100, 0));
        };

        assertThat(step(busy).handle(TestFacts.transcribed(TEXT)))
                .isInstanceOfSatisfying(Outcome.RetryLater.class, later -> {
                    assertThat(later.code()).isEqualTo(FailureCode.EXTRACTOR_RATE_LIMITED);
                    assertThat(later.detail()).isEqualTo("429");
                    assertThat(later.atLeast()).isEqualTo(Duration.ofSeconds(30));
                    assertThat(CallsMade.attemptsOf(later.meanwhile()))
                            .extracting(ProviderCall::error, ProviderCall::inputTokens)
                            .containsExactly(tuple("429", 100));
                });
    }

    @Test
    void permanentFailureFailsTheFile() throws Exception {
        Extractor refusing = (_, _) -> {
            throw new ExtractorException(
                    FailureCode.EXTRACTOR_REJECTED, "refused", Duration.ZERO, "refusal", Usage.ofTokens(100, 20));
        };

        assertThat(onlyFact(step(refusing).handle(TestFacts.transcribed(TEXT))))
                .isInstanceOfSatisfying(FileFailed.class, failed -> {
                    assertThat(failed.code()).isEqualTo(FailureCode.EXTRACTOR_REJECTED);
                    assertThat(failed.attempts())
                            .extracting(ProviderCall::error, ProviderCall::inputTokens)
                            .containsExactly(tuple("refusal", 100));
                });
    }

    @Test
    void evidenceGetsTheTimesOfItsSegments() throws Exception {
        AudioTranscribed message = TestFacts.transcribed(
                TEXT,
                new Segment(" nama saya siti,", 0.5, 1.5),
                new Segment("", 1.5, 1.5),
                new Segment("pesan dua botol", 2, 3.25));

        RecordsExtracted fact =
                (RecordsExtracted) onlyFact(step(answering(siti())).handle(message));

        assertThat(fact.records().getFirst().fields().getFirst().evidence())
                .containsExactly(
                        new Evidence("siti", 10, 14, 0.5, 1.5), new Evidence("siti, pesan", 10, 21, 0.5, 3.25));
    }

    @Test
    void reportsTheTranscriptsCallsBeforeThoseOfTheExtractors() throws Exception {
        ProviderCall heard = new ProviderCall(
                Stage.TRANSCRIPTION.name(), "openai", "whisper-1", "none", 2, 4.5, 0, 0, new BigDecimal("7.31"), "IDR");
        AudioTranscribed message = TestFacts.transcribed(TEXT);
        AudioTranscribed paid =
                new AudioTranscribed(message.task(), message.transcript().after(List.of(heard)));
        Extractor down = (_, _) -> {
            throw new ExtractorException(FailureCode.EXTRACTOR_UNAVAILABLE, "500", "500");
        };

        RecordsExtracted fact =
                (RecordsExtracted) onlyFact(step(down, answering(siti())).handle(paid));

        assertThat(fact.attempts())
                .extracting(ProviderCall::stage, ProviderCall::provider, ProviderCall::error)
                .containsExactly(
                        tuple("TRANSCRIPTION", "openai", "none"),
                        tuple("EXTRACTION", "fake", "500"),
                        tuple("EXTRACTION", "fake2", "none"));
        assertThat(fact.extractor()).isEqualTo("fake2");
    }

    @Test
    void valuesInheritTheEnginesDoubts() throws Exception {
        AudioTranscribed message = TestFacts.transcribed(TEXT);
        Transcript doubtful = new Transcript(
                TEXT,
                "ms",
                "whisper",
                4.5,
                List.of(new Segment("nama saya siti,", 0, 1, 0.9), new Segment("pesan dua botol", 1, 2, 0.3)),
                null,
                Set.of(Flag.OTHER_LANGUAGE),
                List.of());
        ExtractedField name =
                new ExtractedField("Nama", "Siti", 0.9, List.of(Evidence.of(TEXT, 10, 14)), Set.of(Flag.CORRECTED));
        ExtractedField amount = new ExtractedField(
                "Jumlah", "2", 0.9, List.of(Evidence.of(TEXT, 22, 31)), Set.of(Flag.OTHER_READING), "3");
        ExtractedRecord read = new ExtractedRecord(List.of(name, ExtractedField.missing("Alamat"), amount));

        RecordsExtracted fact = (RecordsExtracted)
                onlyFact(step(answering(read)).handle(new AudioTranscribed(message.task(), doubtful)));

        List<ExtractedField> fields = fact.records().getFirst().fields();
        assertThat(fields.get(0).flags()).containsExactlyInAnyOrder(Flag.CORRECTED, Flag.OTHER_LANGUAGE);
        assertThat(fields.get(0).confidence()).isEqualTo(0.9);
        assertThat(fields.get(1)).isEqualTo(ExtractedField.missing("Alamat"));
        assertThat(fields.get(2).flags())
                .containsExactlyInAnyOrder(Flag.OTHER_READING, Flag.OTHER_LANGUAGE, Flag.LOW_CONFIDENCE);
        assertThat(fields.get(2).confidence()).isEqualTo(0.3);
        assertThat(fields.get(2).otherReading()).isEqualTo("3");
    }

    @Test
    void lowConfidenceOfTheTranscriptAffectsEveryValue() throws Exception {
        AudioTranscribed message = TestFacts.transcribed(TEXT);
        Transcript doubtful = new Transcript(TEXT, "id", "whisper", 4.5, List.of(), 0.4, Set.of(), List.of());

        RecordsExtracted fact = (RecordsExtracted)
                onlyFact(step(answering(siti())).handle(new AudioTranscribed(message.task(), doubtful)));

        assertThat(fact.records().getFirst().fields().getFirst().flags()).containsExactly(Flag.LOW_CONFIDENCE);
    }

    @Test
    void segmentsOutsideTheTranscriptGiveNoTimes() throws Exception {
        AudioTranscribed message = TestFacts.transcribed(TEXT, new Segment("something else", 0, 1));

        RecordsExtracted fact =
                (RecordsExtracted) onlyFact(step(answering(siti())).handle(message));

        assertThat(fact.records()).containsExactly(siti());
    }

    @Test
    void acceptsTranscripts() throws Exception {
        assertThat(step(answering()).accepts()).isEqualTo(AudioTranscribed.class);
    }

    @Test
    void exhaustedLadderMakesTheFileANamedFailureThatTellsWhatItsTranscriptCost() throws Exception {
        AudioTranscribed message = TestFacts.transcribed(TEXT);
        ProviderCall transcribed = call("TRANSCRIPTION");
        ProviderCall extracted = call("EXTRACTION");
        AudioTranscribed paid =
                new AudioTranscribed(message.task(), message.transcript().after(List.of(transcribed)));
        Outcome.RetryLater last = new Outcome.RetryLater(
                FailureCode.EXTRACTOR_RATE_LIMITED,
                "429",
                Duration.ZERO,
                CallsMade.of(message.task(), List.of(extracted)));

        assertThat(step(answering()).exhausted(paid, last))
                .contains(List.of(new FileFailed(
                        message.task(),
                        FailureCode.EXTRACTOR_RATE_LIMITED,
                        Stage.EXTRACTION,
                        "429",
                        List.of(transcribed, extracted))));
    }

    private static ProviderCall call(String stage) {
        return new ProviderCall(stage, "fake", "none", "429", 1, 0, 0, 0, BigDecimal.ZERO, "IDR");
    }

    private static Extractor answering(ExtractedRecord... records) {
        return (_, _) -> new ProviderResponse<>(List.of(records), Usage.NONE);
    }

    private static ExtractRecords step(Extractor... extractors) {
        List<Provider<Extractor>> providers = new ArrayList<>();
        for (Extractor extractor : extractors) {
            String name = providers.isEmpty() ? "fake" : "fake" + (providers.size() + 1);
            providers.add(new Provider<>(name, "none", "", extractor, ProviderLimits.UNLIMITED));
        }
        FallbackRouter<Extractor> chain = new FallbackRouter<>(
                Extractor.OPERATION,
                providers,
                CircuitSettings.DEFAULT,
                new PriceList(LocalDate.EPOCH, "IDR", BigDecimal.ONE, Map.of()),
                new SimpleMeterRegistry(),
                Traces.NONE,
                Clock.systemUTC());
        return new ExtractRecords(
                chain,
                new DailyBudgets(new MemoryBlobStore(), ZoneOffset.UTC, Clock.systemUTC()),
                ClosedReports.NONE,
                ExtractionListener.NONE);
    }

    private static ExtractedRecord siti() {
        return new ExtractedRecord(List.of(new ExtractedField(
                "Nama", "Siti", 0.9, List.of(Evidence.of(TEXT, 10, 14), Evidence.of(TEXT, 10, 21)), Set.of())));
    }

    private static Message onlyFact(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        List<Message> facts = ((Outcome.Done) outcome).facts();
        assertThat(facts).hasSize(1);
        return facts.getFirst();
    }
}
