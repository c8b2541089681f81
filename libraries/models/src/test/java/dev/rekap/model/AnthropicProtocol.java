package dev.rekap.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.model.vendor.AnthropicApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Anthropic's Messages API: <a href="https://docs.anthropic.com/en/api/messages">reference</a>. */
public final class AnthropicProtocol implements ModelProtocol {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public ModelApi api() {
        return new AnthropicApi();
    }

    @Override
    public String basePath() {
        return "/v1";
    }

    @Override
    public String path() {
        return "/v1/messages";
    }

    @Override
    public Optional<KeyHeader> keyHeader() {
        return Optional.of(new KeyHeader("x-api-key", ""));
    }

    @Override
    public String answer(String content, boolean cut) {
        return """
            {"id":"msg_1","type":"message","role":"assistant","model":"test-model",
            "content":[{"type":"text","text":%s}],"stop_reason":"%s","stop_sequence":null,
            "usage":{"input_tokens":100,"output_tokens":20}}\
            """.formatted(JSON.writeValueAsString(content), cut ? "max_tokens" : "end_turn");
    }

    @Override
    public Optional<String> refusal() {
        return Optional.of("""
            {"id":"msg_1","type":"message","role":"assistant","model":"test-model","content":[],
            "stop_reason":"refusal","stop_sequence":null,"usage":{"input_tokens":100,"output_tokens":1}}\
            """);
    }

    @Override
    public String instructions(JsonNode request) {
        return request.at("/system/0/text").asString();
    }

    @Override
    public String data(JsonNode request) {
        return request.at("/messages/0/content/0/text").asString();
    }

    @Override
    public JsonNode schema(JsonNode request) {
        assertThat(request.at("/output_config/format/type").asString()).isEqualTo("json_schema");
        return request.at("/output_config/format/schema");
    }

    @Override
    public int messages(JsonNode request) {
        return request.path("messages").size();
    }

    @Override
    public List<String> pictures(JsonNode request) {
        List<String> pictures = new ArrayList<>();
        for (JsonNode part : request.at("/messages/0/content")) {
            if (part.path("type").asString().equals("image")) {
                assertThat(part.at("/source/media_type").asString()).isEqualTo("image/jpeg");
                pictures.add(part.at("/source/data").asString());
            }
        }
        return pictures;
    }
}
