package dev.rekap.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.bus.Outcome;
import dev.rekap.contracts.AudioTranscribed;
import dev.rekap.contracts.Evidence;
import dev.rekap.contracts.ExtractedField;
import dev.rekap.contracts.ExtractedRecord;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.FileFailed;
import dev.rekap.contracts.PipelineMessage;
import dev.rekap.contracts.RecordsExtracted;
import dev.rekap.contracts.Segment;
import dev.rekap.contracts.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExtractRecordsTest {

    private static final String TEXT = "nama saya siti, pesan dua botol";

    @Test
    void recordsBecomeAFactThatNamesEngineAndExtractor() {
        AudioTranscribed message = Facts.transcribed(TEXT);
        ExtractedRecord extracted = siti();

        PipelineMessage fact = onlyFact(step((_, _) -> List.of(extracted)).handle(message));

        assertThat(fact).isEqualTo(new RecordsExtracted(message.task(), List.of(extracted), "sphinx", "fake", 4.5));
    }

    @Test
    void noRecordIsANamedFailureAndTellsNothingOfWhatWasSaid() {
        PipelineMessage fact = onlyFact(step((_, _) -> List.of()).handle(Facts.transcribed(TEXT)));

        assertThat(fact).isInstanceOfSatisfying(FileFailed.class, failed -> {
            assertThat(failed.code()).isEqualTo(FailureCode.NO_RECORDS);
            assertThat(failed.stage()).isEqualTo(Stage.EXTRACTION);
            assertThat(failed.detail()).doesNotContain("siti");
        });
    }

    @Test
    void aRetryableFailureIsTriedAgainNotBeforeTheProviderWantsIt() {
        Extractor busy = (_, _) -> {
            throw new ExtractorException(FailureCode.EXTRACTOR_RATE_LIMITED, "429", Duration.ofSeconds(30));
        };

        assertThat(step(busy).handle(Facts.transcribed(TEXT)))
                .isEqualTo(new Outcome.RetryLater(FailureCode.EXTRACTOR_RATE_LIMITED, "429", Duration.ofSeconds(30)));
    }

    @Test
    void aLastingFailureFailsTheFile() {
        Extractor refusing = (_, _) -> {
            throw new ExtractorException(FailureCode.EXTRACTOR_REJECTED, "refused");
        };

        assertThat(onlyFact(step(refusing).handle(Facts.transcribed(TEXT))))
                .isInstanceOfSatisfying(
                        FileFailed.class,
                        failed -> assertThat(failed.code()).isEqualTo(FailureCode.EXTRACTOR_REJECTED));
    }

    @Test
    void evidenceGetsTheTimesOfTheSegmentsItWasSpokenIn() {
        AudioTranscribed message = Facts.transcribed(
                TEXT,
                new Segment(" nama saya siti,", 0.5, 1.5),
                new Segment("", 1.5, 1.5),
                new Segment("pesan dua botol", 2, 3.25));

        RecordsExtracted fact =
                (RecordsExtracted) onlyFact(step((_, _) -> List.of(siti())).handle(message));

        assertThat(fact.records().getFirst().fields().getFirst().evidence())
                .containsExactly(
                        new Evidence("siti", 10, 14, 0.5, 1.5), new Evidence("siti, pesan", 10, 21, 0.5, 3.25));
    }

    @Test
    void segmentsThatDoNotStandInTheTranscriptGiveNoTimes() {
        AudioTranscribed message = Facts.transcribed(TEXT, new Segment("something else", 0, 1));

        RecordsExtracted fact =
                (RecordsExtracted) onlyFact(step((_, _) -> List.of(siti())).handle(message));

        assertThat(fact.records()).containsExactly(siti());
    }

    @Test
    void takesTranscriptsAtItsStage() {
        ExtractRecords step = step((_, _) -> List.of());

        assertThat(step.accepts()).isEqualTo(AudioTranscribed.class);
        assertThat(step.stage()).isEqualTo(Stage.EXTRACTION);
    }

    private static ExtractRecords step(Extractor extractor) {
        return new ExtractRecords(extractor, "fake");
    }

    private static ExtractedRecord siti() {
        return new ExtractedRecord(List.of(new ExtractedField(
                "Nama", "Siti", 0.9, List.of(Evidence.of(TEXT, 10, 14), Evidence.of(TEXT, 10, 21)), Set.of())));
    }

    private static PipelineMessage onlyFact(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        List<PipelineMessage> facts = ((Outcome.Done) outcome).facts();
        assertThat(facts).hasSize(1);
        return facts.getFirst();
    }
}
