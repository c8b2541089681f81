package dev.rekap.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.http.ProblemException;
import dev.rekap.ingest.TaskResult;
import dev.rekap.ingest.TaskResult.GivenValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class TaskBodyTest {

    private static final String IDS =
            "\"report_id\":\"0b0f2f0e-6f5a-4a43-9a39-0d0b2a1f7c11\",\"file_id\":\"6d9c1a3e-53a5-3f43-8f5e-1f6e1c2a7b90\"";

    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Test
    void plainRecordsAreCertain() {
        TaskResult.Done done = done("[{\"Nama\":\"Budi\",\"Jumlah\":12,\"Harga\":1.50,\"Alamat\":null}]");

        assertThat(done.version()).isEqualTo(1);
        assertThat(done.records().getFirst())
                .containsEntry("Nama", new GivenValue("Budi", 1, List.of()))
                .containsEntry("Jumlah", new GivenValue("12", 1, List.of()))
                .containsEntry("Harga", new GivenValue("1.5", 1, List.of()))
                .containsEntry("Alamat", new GivenValue(null, 1, List.of()));
    }

    @Test
    void fullRecordsCarryConfidenceAndEvidence() {
        TaskResult.Done done = done("""
                [{"values":{"Nama":"Budi","Jumlah":12},"confidence":{"Nama":0.9,"Jumlah":null},
                  "evidence":{"Nama":"nama saya budi","Jumlah":["lima","tujuh"]}}]""");

        GivenValue name = done.records().getFirst().get("Nama");
        assertThat(name).isNotNull().satisfies(value -> {
            assertThat(value.confidence()).isEqualTo(0.9);
            assertThat(value.evidence().getFirst().quote()).isEqualTo("nama saya budi");
        });
        assertThat(done.records().getFirst().get("Jumlah"))
                .isNotNull()
                .satisfies(value -> assertThat(value.evidence()).hasSize(2));
    }

    @Test
    void aFailureHasACodeAStageAndAMessage() {
        assertThat(read("{" + IDS
                        + ",\"version\":3,\"status\":\"FAILED\",\"code\":\"NO_SPEECH\",\"message\":\"quiet\"}"))
                .isInstanceOfSatisfying(TaskResult.Failed.class, failed -> {
                    assertThat(failed.version()).isEqualTo(3);
                    assertThat(failed.code()).isEqualTo(FailureCode.NO_SPEECH);
                    assertThat(failed.stage()).isEqualTo(Stage.TRANSCRIPTION);
                    assertThat(failed.detail()).isEqualTo("quiet");
                });
        assertThat(read("{" + IDS + ",\"status\":\"FAILED\",\"code\":\"NO_RECORDS\",\"stage\":\"EXTRACTION\"}"))
                .isInstanceOfSatisfying(
                        TaskResult.Failed.class,
                        failed -> assertThat(failed.stage()).isEqualTo(Stage.EXTRACTION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"status\":\"DONE\"",
                ",\"status\":\"DONE\",\"records\":[{\"Jumlah\":1e999}]",
                ",\"status\":\"DONE\",\"records\":[{\"Jumlah\":-1e999}]",
                ",\"status\":\"DONE\",\"records\":[{\"Jumlah\":true}]",
                ",\"status\":\"MAYBE\"",
                ",\"status\":\"FAILED\"",
                ",\"status\":\"FAILED\",\"code\":\"BAD_MOOD\"",
                ",\"status\":\"FAILED\",\"code\":\"NO_SPEECH\",\"stage\":\"LATER\"",
                ",\"status\":\"DONE\",\"records\":[],\"version\":0",
                ",\"status\":\"DONE\",\"records\":[7]",
                ",\"status\":\"DONE\",\"records\":[{\"Nama\":[1]}]",
                ",\"status\":\"DONE\",\"records\":[{\"values\":{\"Nama\":\"x\"},\"confidence\":{\"Nama\":2}}]",
                ",\"status\":\"DONE\",\"records\":[{\"values\":{\"Nama\":\"x\"},\"confidence\":{\"Nama\":\"high\"}}]",
                ",\"status\":\"DONE\",\"records\":[{\"values\":{\"Nama\":\"x\"},\"evidence\":{\"Nama\":[1]}}]"
            })
    void incompleteBodyIsMalformed(String rest) {
        assertCode("{" + IDS + rest + "}", StandardProblem.MALFORMED_REQUEST.name());
    }

    @ParameterizedTest
    @CsvSource({
        "{}, INVALID_REPORT_ID",
        "'{\"report_id\":\"1\"}', INVALID_REPORT_ID",
        "'{\"report_id\":\"0b0f2f0e-6f5a-4a43-9a39-0d0b2a1f7c11\"}', INVALID_FILE_ID"
    })
    void idsHaveTheirOwnCodes(String body, String code) {
        assertCode(body, code);
    }

    private TaskResult.Done done(String records) {
        return (TaskResult.Done) read("{" + IDS + ",\"status\":\"DONE\",\"records\":" + records + "}");
    }

    private TaskResult read(String body) {
        return json.readValue(body, TaskBody.class).result();
    }

    private void assertCode(String body, String code) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code().name()).isEqualTo(code));
    }
}
