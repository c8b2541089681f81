package dev.rekap.extraction.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.extraction.model.vendor.AnthropicApi;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Anthropic's Messages API: <a href="https://docs.anthropic.com/en/api/messages">reference</a>. */
class AnthropicContractTest extends ModelExtractorContract {

    AnthropicContractTest() {
        super(new Anthropic());
    }

    private static final class Anthropic implements ModelProtocol {

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
    }
}
