package dev.rekap.stt.engine;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Secret;
import dev.rekap.contracts.Segment;
import dev.rekap.contracts.Transcript;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiEngineTest implements SpeechToTextContract {

    private static final String PATH = "/v1/audio/transcriptions";
    private static final String VERBOSE = """
            {"task":"transcribe","language":"indonesian","duration":2.4,"text":" pesan dua gelas es teh ","segments":[
            {"id":0,"start":0.0,"end":1.2,"text":" pesan dua gelas"},{"id":1,"start":1.2,"end":2.4,"text":" es teh"},
            {"id":2,"start":2.4,"end":2.0,"text":" es teh"},{"id":3,"start":2.4,"end":2.5,"text":" kopi"}]}""";
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final WireMockServer API = new WireMockServer(options().dynamicPort());

    /** Time enough for a busy machine; what hangs gets less. */
    private Duration deadline = Duration.ofSeconds(30);

    private String key = "rahasia-123";
    private String model = "whisper-1";

    @BeforeAll
    static void start() {
        API.start();
    }

    @AfterAll
    static void stop() {
        API.stop();
    }

    @AfterEach
    void reset() {
        API.resetAll();
    }

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public SpeechToText testee(Machinery machinery) {
        deadline = machinery == Machinery.HANGS ? Duration.ofSeconds(2) : deadline;
        return answering(
                switch (machinery) {
                    case HEARS -> okJson(VERBOSE);
                    case HEARS_NOTHING -> okJson("{\"text\":\" \"}");
                    case HANGS -> okJson(VERBOSE).withFixedDelay(60_000);
                    case BREAKS -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
                    case TALKS_NONSENSE -> aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE);
                });
    }

    @Test
    void theRequestIsTheOneOfTheApi(@TempDir Path folder) throws Exception {
        Transcript transcript = testee(Machinery.HEARS).transcribe(SpeechToTextContract.recording(folder), "id-ID");

        assertThat(transcript.segments())
                .containsExactly(new Segment("pesan dua gelas", 0, 1.2), new Segment("es teh", 1.2, 2.4));
        API.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader("Authorization", equalTo("Bearer rahasia-123"))
                        .withHeader("Content-Length", containing(""))
                        .withAnyRequestBodyPart(aMultipart("model").withBody(equalTo("whisper-1")))
                        .withAnyRequestBodyPart(aMultipart("language").withBody(equalTo("id")))
                        .withAnyRequestBodyPart(aMultipart("response_format").withBody(equalTo("verbose_json")))
                        .withAnyRequestBodyPart(aMultipart("file")
                                .withHeader("Content-Disposition", containing("filename=\"audio.ogg\""))
                                .withHeader("Content-Type", equalTo("audio/ogg"))
                                .withBody(equalTo("OggS"))));
    }

    @Test
    void withoutAKeyThereIsNoAuthorization(@TempDir Path folder) throws Exception {
        key = "";

        testee(Machinery.HEARS).transcribe(SpeechToTextContract.recording(folder), "");

        API.verify(1, postRequestedFor(urlEqualTo(PATH)).withHeader("Authorization", absent()));
    }

    @Test
    void aModelWithoutTimesIsAskedForWordsAloneFromThenOn(@TempDir Path folder) throws Exception {
        SpeechToText engine = answering(okJson("{\"text\":\"pesan\"}"));
        API.stubFor(post(PATH)
                .atPriority(1)
                .withMultipartRequestBody(aMultipart("response_format").withBody(equalTo("verbose_json")))
                .willReturn(status(400).withBody("{\"error\":{\"param\":\"response_format\"}}")));

        for (int i = 0; i < 2; i++) {
            Transcript transcript = engine.transcribe(SpeechToTextContract.recording(folder), "id");
            assertThat(transcript.text()).isEqualTo("pesan");
            assertThat(transcript.language()).isEqualTo("id");
            assertThat(transcript.segments()).isEmpty();
        }
        API.verify(3, anyRequestedFor(anyUrl()));
    }

    @Test
    void modelsKnownToHaveNoTimesAreNotAskedForThem(@TempDir Path folder) throws Exception {
        model = "gpt-4o-transcribe";

        answering(okJson("{\"text\":\"pesan\"}")).transcribe(SpeechToTextContract.recording(folder), "id");

        API.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withAnyRequestBodyPart(aMultipart("response_format").withBody(equalTo("json"))));
    }

    @ParameterizedTest
    @CsvSource({
        "400, ENGINE_REJECTED", "401, ENGINE_UNAUTHORIZED", "403, ENGINE_UNAUTHORIZED", "404, ENGINE_UNAVAILABLE",
        "408, ENGINE_UNAVAILABLE", "413, AUDIO_TOO_LONG", "422, ENGINE_REJECTED", "429, ENGINE_RATE_LIMITED",
        "302, ENGINE_UNAVAILABLE", "500, ENGINE_UNAVAILABLE", "503, ENGINE_UNAVAILABLE", "204, ENGINE_UNAVAILABLE"
    })
    void everyStatusHasItsMeaning(int status, FailureCode code, @TempDir Path folder) {
        TranscriptionException failure = failure(folder, status(status).withBody("<html>rahasia</html>"));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.detail()).isEqualTo("HTTP " + status);
        assertThat(failure.retryAfter()).isZero();
    }

    @Test
    void theApisOwnCodeIsToldButNotItsMessage(@TempDir Path folder) {
        String body = """
                {"error":{"message":"Incorrect API key provided: rahasia-123","type":"auth","code":"invalid_api_key"}}""";

        assertThat(failure(folder, status(401).withBody(body)).detail()).isEqualTo("HTTP 401 invalid_api_key");
    }

    @ParameterizedTest
    @CsvSource({
        "20, PT20S",
        "1.5, PT1.5S",
        "'Sat, 21 Nov 2026 03:00:40 GMT', PT40S",
        "'Sat, 21 Nov 2026 02:00:00 GMT', PT0S",
        "soon, PT0S",
        "999999999, PT1H"
    })
    void aBusyApiSaysHowLong(String header, Duration wait, @TempDir Path folder) {
        TranscriptionException failure = failure(folder, status(429).withHeader("Retry-After", header));

        assertThat(failure.code()).isEqualTo(FailureCode.ENGINE_RATE_LIMITED);
        assertThat(failure.retryAfter()).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({"<html><body>Welcome</body></html>", "{}", "[]", "''", "'{\"text\":7}'", "'{\"text\":\"half'"})
    void anAnswerWithoutATranscriptIsNoAnswer(String body, @TempDir Path folder) {
        assertThat(failure(folder, okJson(body)).code()).isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
    }

    @Test
    void garbageOnTheWireIsNoAnswer(@TempDir Path folder) {
        assertFails(Machinery.TALKS_NONSENSE, folder, FailureCode.ENGINE_UNAVAILABLE);
    }

    @Test
    void aCutConnectionIsNoAnswer(@TempDir Path folder) {
        assertThat(failure(folder, aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK))
                        .code())
                .isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
    }

    @Test
    void anAnswerThatTricklesEndsAtTheDeadlineToo(@TempDir Path folder) {
        deadline = Duration.ofSeconds(2);
        assertThat(failure(folder, okJson(VERBOSE).withChunkedDribbleDelay(60, 60_000))
                        .detail())
                .isEqualTo("no answer within 2 s");
    }

    @Test
    void anAnswerWithoutEndIsCutOff(@TempDir Path folder) {
        assertThat(failure(folder, okJson("x".repeat(9 * 1024 * 1024))).code())
                .isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
    }

    @Test
    void aServerThatIsNotThereIsNoAnswer(@TempDir Path folder) throws Exception {
        try (OpenAiEngine engine = engine(URI.create("http://127.0.0.1:1/v1"))) {
            assertThatExceptionOfType(TranscriptionException.class)
                    .isThrownBy(() -> engine.transcribe(SpeechToTextContract.recording(folder), "id"))
                    .withMessage("no answer: ConnectException");
        }
    }

    private TranscriptionException failure(Path folder, ResponseDefinitionBuilder answer) {
        SpeechToText engine = answering(answer);
        try {
            Transcript transcript = engine.transcribe(SpeechToTextContract.recording(folder), "id");
            throw new AssertionError("expected a failure, got " + transcript);
        } catch (TranscriptionException e) {
            return e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private SpeechToText answering(ResponseDefinitionBuilder answer) {
        API.stubFor(post(PATH).atPriority(5).willReturn(answer));
        return engine(URI.create(API.baseUrl() + "/v1/"));
    }

    private OpenAiEngine engine(URI url) {
        return new OpenAiEngine(
                new OpenAiSettings(url, model, new Secret(key), 1000, deadline),
                wav -> wav,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
