package dev.rekap.ingest.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.ingest.running.RunningService.Answer;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What answers say. */
final class Answers {

    private static final JsonMapper JSON = new JsonMapper();

    private Answers() {}

    static JsonNode json(Answer answer) {
        return JSON.readTree(answer.body());
    }

    static JsonNode accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return json(answer);
    }

    static JsonNode problem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.required("code").stringValue()).as(answer.body()).isEqualTo(code);
        assertThat(problem.required("status").intValue()).isEqualTo(status);
        assertThat(problem.required("detail").stringValue()).isNotBlank();
        return problem;
    }

    static List<String> names(JsonNode files) {
        return files.valueStream()
                .map(file -> file.required("name").stringValue())
                .toList();
    }

    static List<String> codes(JsonNode files) {
        return files.valueStream()
                .map(file -> file.required("name").stringValue() + " "
                        + file.required("code").stringValue())
                .toList();
    }
}
