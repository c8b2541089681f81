package dev.rekap.extraction.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.Secret;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.ExtractorException;
import dev.rekap.extraction.model.vendor.OllamaApi;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ollama's own chat API: <a href="https://github.com/ollama/ollama/blob/main/docs/api.md">reference</a>. */
class OllamaContractTest extends ModelExtractorContract {

    private static final int CONTEXT = 8192;

    OllamaContractTest() {
        super(new Ollama());
    }

    @Test
    void rejectsATranscriptThatExceedsTheContext() {
        Extractor extractor = ModelExtractor.of(
                new OllamaApi(),
                new ModelEndpoint(
                        URI.create("http://127.0.0.1:1"), "m", new Secret(""), Duration.ofSeconds(1), CONTEXT),
                Clock.systemUTC());
        Transcript endless = new Transcript("satu botol ".repeat(2000), "id", "test", 0, List.of());

        assertThatExceptionOfType(ExtractorException.class)
                .isThrownBy(() -> extractor.extract(endless, Columns.DEFAULT))
                .satisfies(failure -> assertThat(failure.errorType()).isEqualTo("too_long"));
    }

    private static final class Ollama implements ModelProtocol {

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
    }
}
