package dev.rekap.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.rekap.contracts.Failure;
import dev.rekap.contracts.Secret;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderResponse;
import dev.rekap.provider.Usage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One vendor stands for all: how they differ is proved by the contract tests of the workers. */
class StructuredChatTest {

    private static final ModelFailures FAILURES =
            new ModelFailures(Code.UNAVAILABLE, Code.UNAUTHORIZED, Code.RATE_LIMITED, Code.REJECTED);
    private static final ResponseFormat FORMAT = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(JsonSchema.builder()
                    .name("count")
                    .rootElement(JsonObjectSchema.builder()
                            .addIntegerProperty("count")
                            .required("count")
                            .build())
                    .build())
            .build();

    private static WireMockServer server;

    private final ModelProtocol protocol = new OpenAiProtocol();

    enum Code implements Failure {
        UNAVAILABLE,
        UNAUTHORIZED,
        RATE_LIMITED,
        REJECTED;

        @Override
        public boolean isRetryable() {
            return this != REJECTED;
        }
    }

    @BeforeAll
    static void start() {
        server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void reset() {
        server.resetAll();
    }

    @Test
    void readsAnAnswerAlsoInAFence() throws Exception {
        answers("```json\n{\"count\":7}\n```");

        assertThat(call()).isEqualTo(new ProviderResponse<>(7, Usage.ofTokens(100, 20)));
    }

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED",
        "401, UNAUTHORIZED",
        "402, UNAUTHORIZED",
        "404, UNAVAILABLE",
        "413, REJECTED",
        "429, RATE_LIMITED",
        "500, UNAVAILABLE",
        "302, UNAVAILABLE"
    })
    void mapsErrorStatusesToTheProductsFailures(int status, Code code) {
        server.stubFor(post(urlPathEqualTo(protocol.path()))
                .willReturn(aResponse().withStatus(status).withHeader("Retry-After", "7")));

        ProviderException failure = failure();

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        server.verify(1, postRequestedFor(urlPathEqualTo(protocol.path())));
    }

    @Test
    void accountWithoutCreditIsUnauthorized() {
        server.stubFor(post(urlPathEqualTo(protocol.path()))
                .willReturn(aResponse().withStatus(429).withBody("{\"error\":{\"code\":\"insufficient_quota\"}}")));

        assertThat(failure().code()).isEqualTo(Code.UNAUTHORIZED);
    }

    @Test
    @Timeout(20)
    void endsAtTheDeadlineOrWhenInterrupted() {
        server.stubFor(post(urlPathEqualTo(protocol.path()))
                .willReturn(aResponse().withStatus(200).withFixedDelay(30_000)));

        assertThat(failure().errorType()).isEqualTo("timeout");
        Thread.currentThread().interrupt();
        assertThat(catchThrowableOfType(InterruptedException.class, this::call)).isNotNull();
    }

    @Test
    void answerOfAnotherApiIsUnavailable() {
        server.stubFor(post(urlPathEqualTo(protocol.path())).willReturn(okJson("<html>bad gateway</html>")));

        assertThat(failure().errorType()).isEqualTo("unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "seven, false, diulang",
        "'{\"other\":1}', false, diulang",
        "' ', false, diulang",
        "'{\"cou', true, pendek"
    })
    void repairsAnAnswerOnce(String first, boolean cut, String said) throws Exception {
        server.stubFor(post(urlPathEqualTo(protocol.path()))
                .inScenario("asked")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("again")
                .willReturn(okJson(protocol.answer(first, cut))));
        server.stubFor(post(urlPathEqualTo(protocol.path()))
                .inScenario("asked")
                .whenScenarioStateIs("again")
                .willReturn(okJson(protocol.answer("{\"count\":7}", false))));

        assertThat(call()).isEqualTo(new ProviderResponse<>(7, Usage.ofTokens(200, 40)));
        assertThat(server.getAllServeEvents().getFirst().getRequest().getBodyAsString())
                .contains(said);
    }

    @Test
    void secondUnusableAnswerIsRejectedAndBothAreBilled() {
        answers("seven");

        ProviderException failure = failure();

        assertThat(failure.code()).isEqualTo(Code.REJECTED);
        assertThat(failure.errorType()).isEqualTo("malformed");
        assertThat(failure.usage()).isEqualTo(Usage.ofTokens(200, 40));
        assertThat(failure.getMessage()).doesNotContain("seven");
    }

    @Test
    void refusalIsRejectedAtOnce() {
        server.stubFor(post(urlPathEqualTo(protocol.path()))
                .willReturn(okJson(protocol.refusal().orElseThrow())));

        assertThat(failure().errorType()).isEqualTo("refusal");
        server.verify(1, postRequestedFor(urlPathEqualTo(protocol.path())));
    }

    @Test
    void unreachableEndpointIsUnavailable() {
        StructuredChat lost = chat("http://127.0.0.1:1/v1");

        assertThat(catchThrowableOfType(ProviderException.class, () -> call(lost))
                        .errorType())
                .isEqualTo("connection");
    }

    private void answers(String content) {
        server.stubFor(post(urlPathEqualTo(protocol.path())).willReturn(okJson(protocol.answer(content, false))));
    }

    private ProviderResponse<Integer> call() throws ProviderException, InterruptedException {
        return call(chat("http://127.0.0.1:" + server.port() + protocol.basePath()));
    }

    private static ProviderResponse<Integer> call(StructuredChat chat) throws ProviderException, InterruptedException {
        return chat.call(List.of(UserMessage.from("how many?")), FORMAT, answer -> {
            int count = JsonAnswer.object(answer).path("count").asInt(-1);
            if (count < 0) {
                throw JsonAnswer.otherForm();
            }
            return count;
        });
    }

    private ProviderException failure() {
        return catchThrowableOfType(ProviderException.class, this::call);
    }

    private StructuredChat chat(String url) {
        ModelEndpoint endpoint =
                new ModelEndpoint(URI.create(url), "test-model", new Secret("sk-1"), Duration.ofSeconds(2), 8192);
        return StructuredChat.with(
                protocol.api(),
                endpoint,
                FAILURES,
                new StructuredChat.Repair("diulang", "lebih pendek"),
                Clock.systemUTC());
    }
}
