package dev.rekap.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.model.vendor.OpenAiApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OpenAI's chat completions: <a href="https://platform.openai.com/docs/api-reference/chat/create">reference</a>. */
public final class OpenAiProtocol implements ModelProtocol {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public ModelApi api() {
        return new OpenAiApi();
    }

    @Override
    public String basePath() {
        return "/v1";
    }

    @Override
    public String path() {
        return "/v1/chat/completions";
    }

    @Override
    public Optional<KeyHeader> keyHeader() {
        return Optional.of(new KeyHeader("Authorization", "Bearer "));
    }

    @Override
    public String answer(String content, boolean cut) {
        return """
            {"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"%s",
            "message":{"role":"assistant","content":%s}}],
            "usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120}}\
            """.formatted(cut ? "length" : "stop", JSON.writeValueAsString(content));
    }

    @Override
    public Optional<String> refusal() {
        return Optional.of("""
            {"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop",
            "message":{"role":"assistant","content":null,"refusal":"I cannot help with that"}}]}\
            """);
    }

    @Override
    public JsonNode schema(JsonNode request) {
        assertThat(request.at("/response_format/type").asString()).isEqualTo("json_schema");
        assertThat(request.at("/response_format/json_schema/strict").asBoolean())
                .isTrue();
        return request.at("/response_format/json_schema/schema");
    }

    /** A message with pictures has its text in a part. */
    @Override
    public String data(JsonNode request) {
        JsonNode content = request.at("/messages/1/content");
        return content.isString() ? content.asString() : content.at("/0/text").asString();
    }

    /** With detail high, so that writing can be read. */
    @Override
    public List<String> pictures(JsonNode request) {
        List<String> pictures = new ArrayList<>();
        for (JsonNode part : request.at("/messages/1/content")) {
            if (part.path("type").asString().equals("image_url")) {
                assertThat(part.at("/image_url/detail").asString()).isEqualTo("high");
                pictures.add(part.at("/image_url/url").asString().replace("data:image/jpeg;base64,", ""));
            }
        }
        return pictures;
    }
}
