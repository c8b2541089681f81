package dev.rekap.stt.engine.azure;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Secret;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.engine.FakeApi;
import dev.rekap.stt.engine.RemoteEngineContract;
import dev.rekap.stt.engine.SpeechToTextContract;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AzureEngineTest implements RemoteEngineContract {

    private static final String PATH = "/speechtotext/transcriptions:transcribe";

    /** The form of the reference's example. */
    private static final String HEARS = """
            {"durationMilliseconds":2500,"combinedPhrases":[{"text":"pesan dua gelas es teh"}],"phrases":[
            {"offsetMilliseconds":40,"durationMilliseconds":960,"text":"pesan dua gelas","words":[
            {"text":"pesan","offsetMilliseconds":40,"durationMilliseconds":320}],"locale":"id-ID","confidence":0.9},
            {"offsetMilliseconds":1000,"durationMilliseconds":320,"text":"es teh","locale":"id-ID","confidence":0.5}]}""";

    @RegisterExtension
    private static final FakeApi API = new FakeApi(
            PATH,
            HEARS,
            "{\"durationMilliseconds\":2500,\"combinedPhrases\":[{\"text\":\"\"}],\"phrases\":[]}",
            "{\"error\":{\"code\":\"PermissionDenied\",\"message\":\"the key rahasia-123\"}}");

    @Override
    public String name() {
        return "azure";
    }

    @Override
    public FakeApi api() {
        return API;
    }

    @Test
    void theRequestIsTheOneOfTheApi(@TempDir Path folder) throws Exception {
        testee(Machinery.HEARS)
                .transcribe(
                        SpeechToTextContract.recording(folder),
                        new TranscriptionRequest("id", new Vocabulary(List.of("Bu \"Sari\"", "Gang Melati"))));

        API.server()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo(PATH + "?api-version=2025-10-15"))
                                .withHeader("Ocp-Apim-Subscription-Key", equalTo("rahasia-123"))
                                .withAnyRequestBodyPart(aMultipart("definition").withBody(equalToJson("""
                                        {"locales":["id-ID"],"profanityFilterMode":"None",
                                        "phraseList":{"phrases":["Bu \\"Sari\\"","Gang Melati"]}}""")))
                                .withAnyRequestBodyPart(aMultipart("audio").withBody(equalTo("OggS"))));
    }

    @Test
    void serviceDetectsAnUnknownLanguage(@TempDir Path folder) throws Exception {
        Transcript transcript = testee(Machinery.HEARS).transcribe(recording(folder), TranscriptionRequest.in(""));

        assertThat(transcript.language()).isEqualTo("id-ID");
        API.server()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo(PATH + "?api-version=2025-10-15"))
                                .withAnyRequestBodyPart(aMultipart("definition")
                                        .withBody(equalToJson("{\"profanityFilterMode\":\"None\"}"))));
    }

    @Test
    void phrasesHaveTimesAndConfidence(@TempDir Path folder) throws Exception {
        Transcript transcript = testee(Machinery.HEARS).transcribe(recording(folder), INDONESIAN);

        assertThat(transcript.segments())
                .containsExactly(new Segment("pesan dua gelas", 0.04, 1, 0.9), new Segment("es teh", 1, 1.32, 0.5));
        assertThat(transcript.confidence()).isCloseTo(0.8, within(0.001));
    }

    @Test
    void otherLanguageIsReturned(@TempDir Path folder) throws Exception {
        API.answer(okJson(HEARS.replace("id-ID", "en-US")));

        assertThat(engine(PATIENCE).transcribe(recording(folder), INDONESIAN).language())
                .isEqualTo("en-US");
    }

    @Test
    void phrasesThatDoNotHoldToTheirFormAreLeftOut(@TempDir Path folder) throws Exception {
        API.answer(okJson("""
                {"combinedPhrases":[{"text":"dua"},{"text":"tiga"},{}],"phrases":[{"text":"dua"},
                {"text":"lima","offsetMilliseconds":1,"durationMilliseconds":1},
                {"text":"","offsetMilliseconds":1,"durationMilliseconds":1},
                {"text":"tiga","offsetMilliseconds":1,"durationMilliseconds":-5000},
                {"text":"tiga","offsetMilliseconds":1,"durationMilliseconds":1,"confidence":"high"}]}"""));

        Transcript transcript = engine(PATIENCE).transcribe(recording(folder), INDONESIAN);

        assertThat(transcript.text()).isEqualTo("dua tiga");
        assertThat(transcript.segments()).containsExactly(new Segment("tiga", 0.001, 0.002));
        assertThat(transcript.confidence()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"PermissionDenied, 401", "InvalidRequest, 422"})
    void detailHoldsTheCodeOfTheApiAndNotItsMessage(String code, int status, @TempDir Path folder) {
        String body = "{\"code\":\"" + code + "\",\"message\":\"rahasia\"}";

        assertThat(failure(folder, status(status).withBody(body))).isEqualTo("HTTP " + status + " " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "''", "{\"combinedPhrases\":\"dua\"}", "{\"combinedPhrases\":["})
    void anAnswerWithoutATranscriptIsNoAnswer(String body, @TempDir Path folder) {
        API.answer(okJson(body));

        assertThat(SpeechToTextContract.failure(engine(PATIENCE), folder).code())
                .isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
    }

    private String failure(Path folder, ResponseDefinitionBuilder answer) {
        API.answer(answer);
        return SpeechToTextContract.failure(engine(PATIENCE), folder).detail();
    }

    private static PreparedAudio recording(Path folder) throws IOException {
        return SpeechToTextContract.recording(folder);
    }

    @Override
    public AzureEngine engine(Duration deadline) {
        return new AzureEngine(
                new AzureEndpoint(URI.create(API.url() + "/"), new Secret("rahasia-123"), 1000, deadline),
                wav -> wav,
                Clock.systemUTC());
    }
}
