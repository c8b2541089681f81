package dev.rekap.extraction.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Secret;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.ExtractorException;
import dev.rekap.model.ModelEndpoint;
import dev.rekap.model.ModelProtocol;
import dev.rekap.provider.ProviderResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What an extractor makes of an endpoint that refuses, fails, hangs or is not there. Each vendor's test brings its {@link ModelProtocol}. */
abstract class ModelEndpointContract {

    static final JsonMapper JSON = JsonMapper.builder().build();

    static final int CONTEXT = 8192;
    static final String KEY = "sk-very-secret";
    static final String TEXT = "Nama saya Siti, jalan melati nomor 3. Pesan dua lusin teh, dan segelas kopi.";
    static final String SITI = """
        {"records":[{"column_1":{"value":"Siti","quotes":["siti"]},
         "column_2":{"value":"Jalan Melati nomor 3","quotes":["jalan melati nomor 3"]},
         "column_3":{"value":25,"quotes":["dua lusin teh","segelas kopi"]}}]}\
        """;

    static WireMockServer server;

    final ModelProtocol protocol;
    final Extractor extractor;

    ModelEndpointContract(ModelProtocol protocol) {
        this.protocol = protocol;
        this.extractor = ModelExtractor.of(
                protocol.api(),
                endpoint("http://127.0.0.1:" + server.port() + protocol.basePath()),
                Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));
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

    @ParameterizedTest
    @CsvSource({
        "400, EXTRACTOR_REJECTED",
        "401, EXTRACTOR_UNAUTHORIZED",
        "403, EXTRACTOR_UNAUTHORIZED",
        "404, EXTRACTOR_UNAVAILABLE",
        "413, EXTRACTOR_REJECTED",
        "429, EXTRACTOR_RATE_LIMITED",
        "500, EXTRACTOR_UNAVAILABLE",
        "503, EXTRACTOR_UNAVAILABLE",
        "529, EXTRACTOR_UNAVAILABLE",
        "302, EXTRACTOR_UNAVAILABLE"
    })
    void mapsErrorStatusesWithoutSecretsAndWithoutARetry(int status, FailureCode code) {
        http(aResponse()
                .withStatus(status)
                .withBody("{\"error\":{\"message\":\"bad key " + KEY + " for: " + TEXT + "\"}}"));

        ExtractorException failure = failure();

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.errorType()).isEqualTo(Integer.toString(status));
        assertThat(failure.retryAfter()).isZero();
        assertThat(failure).hasNoCause();
        assertThat(failure.getMessage()).doesNotContain(KEY, "Siti");
        server.verify(1, postRequestedFor(urlPathEqualTo(protocol.path())));
    }

    /** As OpenAI and Anthropic say it; to wait does not help. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "402 | {}",
                "429 | {\"error\":{\"type\":\"insufficient_quota\",\"code\":\"insufficient_quota\"}}",
                "400 | {\"error\":{\"type\":\"invalid_request_error\",\"message\":\"Your credit balance is too low\"}}"
            })
    void anAccountWithoutCreditIsTheOperatorsMatter(int status, String body) {
        http(aResponse().withStatus(status).withHeader("Retry-After", "20").withBody(body));

        assertThat(failure().code()).isEqualTo(FailureCode.EXTRACTOR_UNAUTHORIZED);
    }

    @Test
    void mapsAnExpiredKeyToUnauthorizedForEveryVendor() {
        http(protocol.expiredKey());

        ExtractorException failure = failure();

        assertThat(failure.code()).isEqualTo(FailureCode.EXTRACTOR_UNAUTHORIZED);
        assertThat(failure.errorType()).isEqualTo("401");
        assertThat(failure.getMessage()).doesNotContain("expired");
    }

    @ParameterizedTest
    @CsvSource({
        "30, 30",
        "'Sat, 21 Nov 2026 10:00:20 GMT', 20",
        "'Sat, 21 Nov 2026 09:00:00 GMT', 0",
        "86400, 3600",
        "soon, 0"
    })
    void readsRetryAfter(String header, long seconds) {
        http(aResponse().withStatus(429).withHeader("Retry-After", header));

        assertThat(failure().retryAfter()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    @Timeout(20)
    void abortsAHangingEndpointAtTheDeadline() {
        http(aResponse().withStatus(200).withFixedDelay(30_000));

        assertThat(failure().errorType()).isEqualTo("timeout");
    }

    @Test
    @Timeout(20)
    void abortsATricklingAnswerAtTheDeadline() {
        http(okJson(protocol.answer(SITI, false)).withChunkedDribbleDelay(20, 30_000));

        assertThat(failure().errorType()).isEqualTo("timeout");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void brokenConnectionIsRetryable(Fault fault) {
        http(aResponse().withFault(fault));

        assertThat(failure().code()).isEqualTo(FailureCode.EXTRACTOR_UNAVAILABLE);
    }

    @Test
    void truncatedAnswerIsRetryable() {
        String whole = protocol.answer(SITI, false);
        http(okJson(whole.substring(0, whole.length() / 2)));

        assertThat(failure().code()).isEqualTo(FailureCode.EXTRACTOR_UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>bad gateway</html>", "[]"})
    void answerOfAnotherApiIsRetryable(String body) {
        http(okJson(body));

        assertThat(failure().code()).isEqualTo(FailureCode.EXTRACTOR_UNAVAILABLE);
    }

    @Test
    void rejectsAnEmptyObject() {
        http(okJson("{}"));

        assertThat(failure().code().name()).startsWith("EXTRACTOR_");
    }

    @Test
    void unreachableEndpointIsRetryable() {
        Extractor lost = ModelExtractor.of(protocol.api(), endpoint("http://127.0.0.1:1/v1"), Clock.systemUTC());

        ExtractorException failure =
                catchThrowableOfType(ExtractorException.class, () -> lost.extract(transcript(TEXT), Columns.DEFAULT));

        assertThat(failure.errorType()).isEqualTo("connection");
    }

    @Test
    @Timeout(20)
    void interruptEndsTheCall() throws Exception {
        http(aResponse().withStatus(200).withFixedDelay(30_000));
        Thread.currentThread().interrupt();

        assertThat(catchThrowableOfType(InterruptedException.class, this::extract))
                .isNotNull();
    }

    private static ModelEndpoint endpoint(String url) {
        return new ModelEndpoint(URI.create(url), "test-model", new Secret(KEY), Duration.ofSeconds(2), CONTEXT);
    }

    ProviderResponse<List<ExtractedRecord>> extract() throws Exception {
        return extractor.extract(transcript(TEXT), Columns.DEFAULT);
    }

    ExtractorException failure() {
        return catchThrowableOfType(ExtractorException.class, this::extract);
    }

    /** The model answers so, however often it is asked. */
    void model(String content) {
        http(okJson(protocol.answer(content, false)));
    }

    void http(ResponseDefinitionBuilder response) {
        server.stubFor(post(urlPathEqualTo(protocol.path())).willReturn(response));
    }

    static Transcript transcript(String text) {
        return new Transcript(text, "id", "test", 0, List.of());
    }
}
