package dev.rekap.stt.engine.openai;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Secret;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.engine.FakeApi;
import dev.rekap.stt.engine.RemoteEngineContract;
import dev.rekap.stt.engine.SpeechToTextContract;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiEngineTest implements RemoteEngineContract {

    private static final String PATH = "/v1/audio/transcriptions";
    private static final String VERBOSE = """
            {"task":"transcribe","language":"indonesian","duration":2.4,"text":" pesan dua gelas es teh ","segments":[
            {"id":0,"start":0.0,"end":1.2,"text":" pesan dua gelas"},{"id":1,"start":1.2,"end":2.4,"text":" es teh"},
            {"id":2,"start":2.4,"end":2.0,"text":" es teh"},{"id":3,"start":2.4,"end":2.5,"text":" kopi"}]}""";
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    @RegisterExtension
    private static final FakeApi API = new FakeApi(
            PATH,
            VERBOSE,
            "{\"text\":\" \"}",
            "{\"error\":{\"message\":\"Incorrect key: rahasia-123\",\"type\":\"auth\",\"code\":\"some_code\"}}");

    private String key = "rahasia-123";
    private String model = "whisper-1";
    private long maxUpload = 1000;

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public FakeApi api() {
        return API;
    }

    @Test
    void aLanguageThatTheApiRefusesIsLeftToTheEngine(@TempDir Path folder) throws Exception {
        testee(Machinery.HEARS).transcribe(SpeechToTextContract.recording(folder), TranscriptionRequest.in("jv"));

        assertThat(API.server().findAll(postRequestedFor(urlEqualTo(PATH))))
                .singleElement()
                .satisfies(request -> assertThat(request.getBodyAsString())
                        .contains("name=\"model\"")
                        .doesNotContain("name=\"language\""));
    }

    @Test
    void theRequestIsTheOneOfTheApi(@TempDir Path folder) throws Exception {
        Transcript transcript = testee(Machinery.HEARS)
                .transcribe(SpeechToTextContract.recording(folder), TranscriptionRequest.in("id-ID"));

        assertThat(transcript.segments())
                .containsExactly(new Segment("pesan dua gelas", 0, 1.2), new Segment("es teh", 1.2, 2.4));
        API.server()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo(PATH))
                                .withHeader("Authorization", equalTo("Bearer rahasia-123"))
                                .withHeader("Content-Length", containing(""))
                                .withAnyRequestBodyPart(aMultipart("model").withBody(equalTo("whisper-1")))
                                .withAnyRequestBodyPart(aMultipart("language").withBody(equalTo("id")))
                                .withAnyRequestBodyPart(
                                        aMultipart("response_format").withBody(equalTo("verbose_json")))
                                .withAnyRequestBodyPart(aMultipart("file")
                                        .withHeader("Content-Disposition", containing("filename=\"audio.ogg\""))
                                        .withHeader("Content-Type", equalTo("audio/ogg"))
                                        .withBody(equalTo("OggS"))));
    }

    @Test
    void withoutAKeyThereIsNoAuthorization(@TempDir Path folder) throws Exception {
        key = "";

        testee(Machinery.HEARS).transcribe(SpeechToTextContract.recording(folder), TranscriptionRequest.in(""));

        API.server().verify(1, postRequestedFor(urlEqualTo(PATH)).withHeader("Authorization", absent()));
    }

    @Test
    void modelWithoutTimesIsCalledForTextAloneFromThenOn(@TempDir Path folder) throws Exception {
        SpeechToText engine = answering(okJson("{\"text\":\"pesan\"}"));
        API.server()
                .stubFor(post(PATH)
                        .atPriority(1)
                        .withMultipartRequestBody(aMultipart("response_format").withBody(equalTo("verbose_json")))
                        .willReturn(status(400).withBody("{\"error\":{\"param\":\"response_format\"}}")));

        for (int i = 0; i < 2; i++) {
            Transcript transcript = engine.transcribe(SpeechToTextContract.recording(folder), INDONESIAN);
            assertThat(transcript.text()).isEqualTo("pesan");
            assertThat(transcript.language()).isEqualTo("id");
            assertThat(transcript.segments()).isEmpty();
        }
        API.server().verify(3, anyRequestedFor(anyUrl()));
    }

    /** whisper.cpp's server, and its older builds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\":\"failed to read audio data\"}",
                "200 | {\"error\":\"failed to read WAV file\"}",
                "415 | unsupported media type"
            })
    void serverThatReadsNothingButWavGetsOneAndIsRemembered(int status, String refusal, @TempDir Path folder)
            throws Exception {
        maxUpload = 1_000_000;
        SpeechToText engine = answering(okJson("{\"text\":\"pesan\"}"));
        API.server()
                .stubFor(post(PATH)
                        .atPriority(1)
                        .withMultipartRequestBody(
                                aMultipart("file").withHeader("Content-Disposition", containing("audio.ogg")))
                        .willReturn(status(status).withBody(refusal)));

        for (int i = 0; i < 2; i++) {
            assertThat(engine.transcribe(SpeechToTextContract.recording(folder), INDONESIAN)
                            .text())
                    .isEqualTo("pesan");
        }
        API.server().verify(3, anyRequestedFor(anyUrl()));
    }

    @Test
    void recordingThatIsRefusedAsWavTooIsRejectedAndTheNextOneIsSentAsItCame(@TempDir Path folder) throws Exception {
        maxUpload = 1_000_000;
        SpeechToText engine = answering(status(400).withBody("{\"error\":\"bad\"}"));

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(TranscriptionException.class)
                    .isThrownBy(() -> engine.transcribe(SpeechToTextContract.recording(folder), INDONESIAN))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.ENGINE_REJECTED));
        }
        API.server().verify(4, anyRequestedFor(anyUrl()));
    }

    @Test
    void modelsKnownToHaveNoTimesAreCalledForTextAlone(@TempDir Path folder) throws Exception {
        model = "gpt-4o-transcribe";

        answering(okJson("{\"text\":\"pesan\"}")).transcribe(SpeechToTextContract.recording(folder), INDONESIAN);

        API.server()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo(PATH))
                                .withAnyRequestBodyPart(
                                        aMultipart("response_format").withBody(equalTo("json"))));
    }

    @Test
    void whatTheUserIsKnownToSayIsThePrompt(@TempDir Path folder) throws Exception {
        testee(Machinery.HEARS)
                .transcribe(
                        SpeechToTextContract.recording(folder),
                        new TranscriptionRequest("id", new Vocabulary(List.of("Bu Sari", "Gang Melati"))));

        API.server()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo(PATH))
                                .withAnyRequestBodyPart(
                                        aMultipart("prompt").withBody(equalTo("Bu Sari, Gang Melati."))));
    }

    @Test
    void forcedLanguageSetsPromptAndTemperature(@TempDir Path folder) throws Exception {
        SpeechToText engine = testee(Machinery.HEARS);
        engine.transcribe(SpeechToTextContract.recording(folder), INDONESIAN);
        API.server()
                .verify(
                        0,
                        postRequestedFor(urlEqualTo(PATH))
                                .withAnyRequestBodyPart(
                                        aMultipart("temperature").withBody(containing(""))));

        engine.transcribe(
                SpeechToTextContract.recording(folder), new TranscriptionRequest("id", Vocabulary.NONE, true));

        assertThat(engine.enginesThatForce()).containsExactly("openai");
        API.server()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo(PATH))
                                .withAnyRequestBodyPart(aMultipart("language").withBody(equalTo("id")))
                                .withAnyRequestBodyPart(
                                        aMultipart("temperature").withBody(equalTo("0")))
                                .withAnyRequestBodyPart(aMultipart("prompt")
                                        .withBody(equalTo("Ini pesan suara dalam bahasa Indonesia."))));
    }

    @Test
    void newerModelsAreCalledForProbabilities(@TempDir Path folder) throws Exception {
        model = "gpt-4o-mini-transcribe";

        Transcript transcript = answering(
                        okJson("{\"text\":\"dua\",\"logprobs\":[{\"token\":\"du\",\"logprob\":0},{\"token\":\"a\"}]}"))
                .transcribe(SpeechToTextContract.recording(folder), INDONESIAN);

        assertThat(transcript.confidence()).isEqualTo(1);
        API.server()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo(PATH))
                                .withAnyRequestBodyPart(aMultipart("include[]").withBody(equalTo("logprobs"))));
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
    void anAnswerThatTricklesEndsAtTheDeadlineToo(@TempDir Path folder) {
        API.answer(okJson(VERBOSE).withChunkedDribbleDelay(60, 60_000));

        assertThat(SpeechToTextContract.failure(engine(HASTE), folder).detail()).isEqualTo("no answer within 2 s");
    }

    @Test
    void anAnswerWithoutEndIsCutOff(@TempDir Path folder) {
        assertThat(failure(folder, okJson("x".repeat(9 * 1024 * 1024))).code())
                .isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
    }

    @Test
    void aServerThatIsNotThereIsNoAnswer(@TempDir Path folder) throws Exception {
        try (OpenAiEngine engine = engine(URI.create("http://127.0.0.1:1/v1"), PATIENCE)) {
            assertThatExceptionOfType(TranscriptionException.class)
                    .isThrownBy(() -> engine.transcribe(SpeechToTextContract.recording(folder), INDONESIAN))
                    .withMessage("no answer: ConnectException");
        }
    }

    private TranscriptionException failure(Path folder, ResponseDefinitionBuilder answer) {
        return SpeechToTextContract.failure(answering(answer), folder);
    }

    private SpeechToText answering(ResponseDefinitionBuilder answer) {
        API.answer(answer);
        return engine(PATIENCE);
    }

    @Override
    public OpenAiEngine engine(Duration deadline) {
        return engine(URI.create(API.url() + "/v1/"), deadline);
    }

    private OpenAiEngine engine(URI url, Duration deadline) {
        return new OpenAiEngine(
                new OpenAiEndpoint(url, model, new Secret(key), maxUpload, deadline),
                wav -> wav,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
