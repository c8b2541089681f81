package dev.rekap.ingest.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.bus.PublishException;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Flag;
import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.RecordsExtracted;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.ingest.RefusedException;
import dev.rekap.ingest.TaskResult;
import dev.rekap.ingest.TaskResult.GivenValue;
import dev.rekap.ingest.UploadRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompleteTaskTest {

    @TempDir
    private Path directory;

    private IngestFixture ingest;
    private FileId file;

    @BeforeEach
    void start() {
        ingest = new IngestFixture(directory);
        UploadRequest upload = ingest.upload(ingest.file("a", "one"));
        file = ingest.accept()
                .accept(ingest.with(upload, "Nama; Jumlah:integer; Harga:decimal; Tanggal:date; Telepon:phone", "id"))
                .accepted()
                .getFirst()
                .fileId();
        ingest.published.clear();
    }

    @Test
    void recordsAreWhatAWorkerWouldHavePublished() {
        Evidence evidence = Evidence.of("nama saya budi", 10, 14);

        complete(List.of(Map.of(
                "Nama", new GivenValue("Budi", 0.5, List.of(evidence)),
                "Jumlah", new GivenValue("12", 1, List.of()),
                "Harga", new GivenValue(null, 1, List.of()),
                "Tanggal", new GivenValue(" ", 1, List.of()))));

        RecordsExtracted message = (RecordsExtracted) ingest.published.getFirst();
        assertThat(message.task().file().name()).isEqualTo("a");
        assertThat(message.task().version()).isEqualTo(2);
        assertThat(message.engine()).isEqualTo("external");
        assertThat(message.records().getFirst().fields())
                .containsExactly(
                        new ExtractedField("Nama", "Budi", 0.5, List.of(evidence), Set.of(Flag.LOW_CONFIDENCE)),
                        new ExtractedField("Jumlah", "12", 1, List.of(), Set.of()),
                        ExtractedField.missing("Harga"),
                        ExtractedField.missing("Tanggal"),
                        ExtractedField.missing("Telepon"));
    }

    @Test
    void noRecordsAreANamedFailure() {
        complete(List.of());

        assertThat(((FileFailed) ingest.published.getFirst()).code()).isEqualTo(FailureCode.NO_RECORDS);
    }

    @Test
    void aFailureIsPassedOn() {
        ingest.completeTask()
                .complete(new TaskResult.Failed(
                        ingest.report, file, 1, FailureCode.NO_SPEECH, Stage.TRANSCRIPTION, "silence"));

        FileFailed message = (FileFailed) ingest.published.getFirst();
        assertThat(message.code()).isEqualTo(FailureCode.NO_SPEECH);
        assertThat(message.stage()).isEqualTo(Stage.TRANSCRIPTION);
        assertThat(message.detail()).isEqualTo("silence");
    }

    @ParameterizedTest
    @CsvSource({
        "Jumlah, dua belas",
        "Jumlah, 1.5",
        "Harga, '1,5'",
        "Tanggal, 21-11-2026",
        "Tanggal, 2026-02-30",
        "Telepon, satu",
        "Usia, 7"
    })
    void aValueThatDoesNotFitItsColumnIsRefused(String column, String value) {
        assertRefused(
                () -> complete(List.of(Map.of(column, new GivenValue(value, 1, List.of())))),
                StandardProblem.MALFORMED_REQUEST);
        assertThat(ingest.published).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Jumlah, -3", "Harga, 1.5", "Harga, 2", "Tanggal, 2026-11-21", "Telepon, +628123456789"})
    void aValueThatFitsIsTaken(String column, String value) {
        complete(List.of(Map.of(column, new GivenValue(value, 1, List.of()))));

        assertThat(((RecordsExtracted) ingest.published.getFirst())
                        .records()
                        .getFirst()
                        .fields())
                .extracting(ExtractedField::value)
                .contains((@Nullable String) value);
    }

    @Test
    void overlongTextIsRefused() {
        assertRefused(
                () -> complete(List.of(Map.of("Nama", new GivenValue("a".repeat(10_001), 1, List.of())))),
                StandardProblem.MALFORMED_REQUEST);
    }

    @Test
    void missingReportAndFileHaveTheirCodes() {
        assertRefused(
                () -> ingest.completeTask().complete(new TaskResult.Done(ReportId.random(), file, 1, List.of())),
                OrderProblem.REPORT_NOT_FOUND);
        FileId unknown = FileId.of(ingest.report, "unknown");
        assertRefused(
                () -> ingest.completeTask().complete(new TaskResult.Done(ingest.report, unknown, 1, List.of())),
                OrderProblem.FILE_NOT_FOUND);
        ingest.close();
        assertRefused(() -> complete(List.of()), OrderProblem.REPORT_CLOSED);
    }

    @Test
    void uploadIsNotAcceptedWithoutTheBrokersConfirm() {
        ingest.brokerRefuses = true;

        assertThatThrownBy(() -> complete(List.of())).isInstanceOf(PublishException.class);
    }

    private void complete(List<Map<String, GivenValue>> records) {
        ingest.completeTask().complete(new TaskResult.Done(ingest.report, file, 2, records));
    }

    private static void assertRefused(Runnable call, ProblemCode code) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
