package dev.rekap.extraction.config;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.cli.ExtractorCommand;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.RoutedResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A router of real extractors, as the settings configure it, against fakes of their protocols. */
class ExtractorFallbackTest {

    private static final String CLAUDE = """
        {"id":"msg_1","type":"message","role":"assistant","model":"claude-haiku-4-5",
        "content":[{"type":"text","text":"{\\"records\\":[{\\"column_1\\":{\\"value\\":\\"Siti\\",\\"quotes\\":[\\"siti\\"]}}]}"}],
        "stop_reason":"end_turn","usage":{"input_tokens":1000,"output_tokens":100}}\
        """;

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void fallsBackFromAnOutageAndARateLimitAndReportsAllCalls() throws Exception {
        answers("/openai/.*", aResponse().withStatus(500));
        answers("/gemini/.*", aResponse().withStatus(429).withHeader("Retry-After", "60"));
        answers("/anthropic/.*", okJson(CLAUDE));
        FallbackRouter<Extractor> router = router("openai,gemini,anthropic,rules");

        RoutedResponse<List<ExtractedRecord>> answer = ask(router);

        assertThat(answer.provider()).isEqualTo("anthropic");
        assertThat(answer.value()).hasSize(1);
        assertThat(answer.attempts())
                .extracting(ProviderCall::provider, ProviderCall::error, ProviderCall::inputTokens)
                .containsExactly(
                        tuple("openai", "500", 0), tuple("gemini", "429", 0), tuple("anthropic", "none", 1000));
    }

    @Test
    void pausesARateLimitedModelAndOneThatKeepsFailing() throws Exception {
        answers("/openai/.*", aResponse().withStatus(500));
        answers("/gemini/.*", aResponse().withStatus(429).withHeader("Retry-After", "60"));
        FallbackRouter<Extractor> router = router("openai,gemini,rules");

        for (int i = 0; i < 4; i++) {
            assertThat(ask(router).provider()).isEqualTo("rules");
        }

        server.verify(2, postRequestedFor(urlPathMatching("/openai/.*")));
        server.verify(1, postRequestedFor(urlPathMatching("/gemini/.*")));
        assertThat(ask(router).attempts())
                .extracting(ProviderCall::error)
                .containsExactly("circuit_open", "resting", "none");
    }

    @Test
    void fallsBackToRulesAfterProseAndReportsItsCost() throws Exception {
        answers("/anthropic/.*", okJson(CLAUDE.replaceFirst("\"text\":\"\\{.*}\"}]", "\"text\":\"Maaf.\"}]")));

        RoutedResponse<List<ExtractedRecord>> answer = ask(router("anthropic,rules"));

        assertThat(answer.provider()).isEqualTo("rules");
        assertThat(answer.attempts())
                .extracting(ProviderCall::error, ProviderCall::inputTokens)
                .containsExactly(tuple("malformed", 2000), tuple("none", 0));
    }

    private void answers(String path, ResponseDefinitionBuilder response) {
        server.stubFor(post(urlPathMatching(path)).willReturn(response));
    }

    private static RoutedResponse<List<ExtractedRecord>> ask(FallbackRouter<Extractor> router) throws Exception {
        Transcript transcript = new Transcript("saya siti pesan dua botol teh", "id", "test", 0, List.of());
        return router.call(extractor -> extractor.extract(transcript, Columns.DEFAULT));
    }

    private FallbackRouter<Extractor> router(String extractors) {
        String url = "http://127.0.0.1:" + server.port();
        return ExtractorCommand.of(Map.of(
                        "REKAP_EXTRACTOR",
                        extractors,
                        "REKAP_EXTRACTION_OPENAI_URL",
                        url + "/openai/v1",
                        "REKAP_EXTRACTION_GEMINI_URL",
                        url + "/gemini/v1beta",
                        "REKAP_EXTRACTION_ANTHROPIC_URL",
                        url + "/anthropic/v1",
                        "REKAP_EXTRACTION_CIRCUIT_CALLS",
                        "4",
                        "REKAP_EXTRACTION_CIRCUIT_FAILURES",
                        "2"))
                .router();
    }
}
