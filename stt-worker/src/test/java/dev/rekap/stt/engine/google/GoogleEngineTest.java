package dev.rekap.stt.engine.google;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.engine.FakeApi;
import dev.rekap.stt.engine.RemoteEngineContract;
import dev.rekap.stt.engine.SpeechToTextContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleEngineTest implements RemoteEngineContract {

    private static final String PATH = "/v2/projects/warung-1/locations/asia-southeast1/recognizers/_:recognize";

    /** The form of the reference's messages, as JSON: times as text, what is empty left out. */
    private static final String HEARS = """
            {"results":[{"alternatives":[{"transcript":"pesan dua gelas","confidence":0.9,"words":[
            {"endOffset":"0.400s","word":"pesan","confidence":0.9},
            {"startOffset":"0.400s","endOffset":"1.200s","word":"gelas"}]}],"resultEndOffset":"1.300s","languageCode":"id-id"},
            {"alternatives":[{"transcript":" es teh","confidence":0.5}],"resultEndOffset":"2.500s","languageCode":"id-id"}],
            "metadata":{"totalBilledDuration":"3s"}}""";

    @RegisterExtension
    private static final FakeApi API = new FakeApi(
            PATH,
            HEARS,
            "{\"metadata\":{\"totalBilledDuration\":\"3s\"}}",
            "{\"error\":{\"code\":401,\"message\":\"the key rahasia\",\"status\":\"UNAUTHENTICATED\"}}");

    @TempDir
    private static Path keys = Path.of("");

    @Override
    public String name() {
        return "google";
    }

    @Override
    public FakeApi api() {
        return API;
    }

    @Test
    void theRequestIsTheOneOfTheApi(@TempDir Path folder) throws Exception {
        PreparedAudio recording = SpeechToTextContract.recording(folder);

        testee(Machinery.HEARS)
                .transcribe(recording, new TranscriptionRequest("id", new Vocabulary(List.of("Bu Sari"))));

        String wav = Base64.getEncoder().encodeToString(Files.readAllBytes(recording.wav()));
        API.server()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo(PATH))
                                .withHeader("Authorization", matching("Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+"))
                                .withHeader("Content-Type", equalTo("application/json"))
                                .withRequestBody(equalToJson("""
                                        {"config":{"autoDecodingConfig":{},"model":"chirp_2","languageCodes":["id-ID"],
                                        "features":{"enableWordTimeOffsets":true,"enableWordConfidence":true,
                                        "enableAutomaticPunctuation":true},"adaptation":{"phraseSets":[
                                        {"inlinePhraseSet":{"phrases":[{"value":"Bu Sari"}]}}]}},"content":"%s"}""".formatted(wav))));
    }

    @Test
    void resultsHaveTimesAndConfidence(@TempDir Path folder) throws Exception {
        Transcript transcript = testee(Machinery.HEARS).transcribe(SpeechToTextContract.recording(folder), INDONESIAN);

        assertThat(transcript.segments())
                .containsExactly(new Segment("pesan dua gelas", 0, 1.2, 0.9), new Segment("es teh", 1.2, 2.5, 0.5));
        assertThat(transcript.confidence()).isCloseTo(0.69, within(0.01));
        assertThat(transcript.language()).isEqualTo("id");
    }

    @Test
    void whatDoesNotSayHowSureItIsIsNotGuessedAt(@TempDir Path folder) throws Exception {
        API.answer(okJson("""
                {"results":[{"alternatives":[{"transcript":"dua","confidence":0}],"resultEndOffset":"soon",
                "languageCode":"en-us"},{"alternatives":[]},{}]}"""));

        Transcript transcript = engine(PATIENCE).transcribe(SpeechToTextContract.recording(folder), INDONESIAN);

        assertThat(transcript.confidence()).isNull();
        assertThat(transcript.segments()).containsExactly(new Segment("dua", 0, 0));
        assertThat(transcript.language()).isEqualTo("en-us");
    }

    @Test
    void moreThanAMinuteIsNotSent(@TempDir Path folder) throws Exception {
        PreparedAudio small = SpeechToTextContract.recording(folder);
        PreparedAudio recording = new PreparedAudio(small.original(), small.format(), small.wav(), 61);

        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> testee(Machinery.HEARS).transcribe(recording, INDONESIAN))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.AUDIO_TOO_LONG));
        assertThat(API.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void howLongToWaitMayStandInTheBody(@TempDir Path folder) {
        API.answer(status(429).withBody("""
                {"error":{"code":429,"status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.Help"},
                {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"34.5s"}]}}"""));

        TranscriptionException failure = SpeechToTextContract.failure(engine(PATIENCE), folder);

        assertThat(failure.retryAfter()).isEqualTo(Duration.ofMillis(34_500));
        assertThat(failure.detail()).isEqualTo("HTTP 429 RESOURCE_EXHAUSTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "''", "{\"results\":[", "7"})
    void anAnswerWithoutResultsIsNoAnswer(String body, @TempDir Path folder) {
        API.answer(okJson(body));

        assertThat(SpeechToTextContract.failure(engine(PATIENCE), folder).code())
                .isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
    }

    @Override
    public GoogleEngine engine(Duration deadline) {
        try {
            return new GoogleEngine(
                    new GoogleEndpoint(
                            API.url(),
                            "warung-1",
                            "asia-southeast1",
                            "chirp_2",
                            ServiceAccount.write(keys.resolve("account.json")).file(),
                            deadline),
                    Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
