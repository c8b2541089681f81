package dev.rekap.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.model.vendor.OllamaApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ollama's own chat API: <a href="https://github.com/ollama/ollama/blob/main/docs/api.md">reference</a>. */
public final class OllamaProtocol implements ModelProtocol {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CONTEXT = 8192;

    @Override
    public ModelApi api() {
        return new OllamaApi();
    }

    @Override
    public String basePath() {
        return "";
    }

    @Override
    public String path() {
        return "/api/chat";
    }

    @Override
    public Optional<KeyHeader> keyHeader() {
        return Optional.empty();
    }

    @Override
    public String answer(String content, boolean cut) {
        return """
            {"model":"test-model","created_at":"2026-11-21T10:00:00Z","message":{"role":"assistant","content":%s},
            "done":true,"done_reason":"%s","total_duration":1,"prompt_eval_count":100,"eval_count":20}\
            """.formatted(JSON.writeValueAsString(content), cut ? "length" : "stop");
    }

    @Override
    public Optional<String> refusal() {
        return Optional.empty();
    }

    @Override
    public JsonNode schema(JsonNode request) {
        assertThat(request.at("/options/num_ctx").asInt()).isEqualTo(CONTEXT);
        return request.path("format");
    }

    @Override
    public List<String> pictures(JsonNode request) {
        List<String> pictures = new ArrayList<>();
        request.at("/messages/1/images").forEach(picture -> pictures.add(picture.asString()));
        return pictures;
    }
}
