package dev.rekap.stt.engine.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Secret;
import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.engine.FakeApi;
import dev.rekap.stt.engine.RemoteEngineContract;
import dev.rekap.stt.engine.SpeechToTextContract;
import dev.rekap.stt.engine.aws.FakeAws.Step;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against both protocols of AWS that it takes: jobs by JSON 1.1, objects by that of S3. */
class AwsEngineTest implements RemoteEngineContract {

    @RegisterExtension
    private static final FakeAws API = new FakeAws();

    @Override
    public String name() {
        return "aws";
    }

    @Override
    public FakeApi api() {
        return API;
    }

    @Test
    void theRequestsAreThoseOfTheApisAndNothingIsLeft(@TempDir Path folder) throws Exception {
        testee(Machinery.HEARS)
                .transcribe(
                        SpeechToTextContract.recording(folder),
                        new TranscriptionRequest("id", new Vocabulary(List.of("Gang Melati"))));

        LoggedRequest start = API.requests(Step.START).getFirst();
        String name = FakeAws.body(start).path("TranscriptionJobName").asString();
        String objects = "rekap-stt/" + name;
        assertThat(name).matches("rekap-[0-9a-f-]{36}");
        assertThat(FakeAws.body(start)).isEqualTo(JsonMapper.shared().readTree("""
                {"TranscriptionJobName":"NAME","LanguageCode":"id-ID","Media":{"MediaFileUri":"s3://warung/OBJECTS/audio.ogg"},
                "OutputBucketName":"warung","OutputKey":"OBJECTS/transcript.json"}""".replace("NAME", name)
                .replace("OBJECTS", objects)));
        assertThat(start.getHeader("Authorization"))
                .contains("Credential=AKIA-1/", "/ap-southeast-1/transcribe/aws4_request")
                .doesNotContain("rahasia");
        API.server()
                .verify(
                        1,
                        putRequestedFor(urlPathMatching("/warung/" + objects + "/audio.ogg"))
                                .withHeader("Content-Type", equalTo("audio/ogg"))
                                .withHeader("Authorization", matching(".*/ap-southeast-1/s3/aws4_request.*"))
                                .withRequestBody(containing("OggS")));
        assertThat(API.deleted())
                .containsExactly(name, "/warung/" + objects + "/transcript.json", "/warung/" + objects + "/audio.ogg");
    }

    /** Javanese is none of its languages: it would refuse the recording. */
    @ParameterizedTest
    @ValueSource(strings = {"", "jv"})
    void serviceDetectsALanguageThatIsNotSaidOrThatItDoesNotKnow(String language, @TempDir Path folder)
            throws Exception {
        API.behave(Machinery.HEARS);
        API.answers(
                Step.GET_TRANSCRIPT,
                ok(FakeAws.HEARS.replace("\"transcripts\"", "\"language_code\":\"id-ID\",\"transcripts\"")));

        assertThat(engine(PATIENCE)
                        .transcribe(SpeechToTextContract.recording(folder), TranscriptionRequest.in(language))
                        .language())
                .isEqualTo("id-ID");
        JsonNode start = FakeAws.body(API.requests(Step.START).getFirst());
        assertThat(start.path("IdentifyLanguage").asBoolean()).isTrue();
        assertThat(start.has("LanguageCode")).isFalse();
    }

    @Test
    void jobIsPolledUntilItIsDone(@TempDir Path folder) throws Exception {
        SpeechToText engine = testee(Machinery.HEARS);
        API.hasTheJob("QUEUED", "IN_PROGRESS");

        assertThat(engine.transcribe(SpeechToTextContract.recording(folder), INDONESIAN)
                        .text())
                .isEqualTo(WORDS);
        assertThat(API.requests(Step.ASK)).hasSize(3);
    }

    @Test
    void aJobThatIsNotDoneInTimeIsGivenUpAndClearedAway(@TempDir Path folder) {
        API.behave(Machinery.HEARS);
        API.answers(Step.ASK, okJson(FakeAws.job("IN_PROGRESS")));

        TranscriptionException failure = SpeechToTextContract.failure(engine(HASTE), folder);

        assertThat(failure.code()).isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
        assertThat(failure.errorType()).isEqualTo("timeout");
        assertThat(API.deleted()).hasSize(3);
    }

    @Test
    void failedJobRejectsTheRecordingWithoutItsReason(@TempDir Path folder) {
        API.behave(Machinery.HEARS);
        API.answers(Step.ASK, okJson(FakeAws.job("FAILED\",\"FailureReason\":\"the file rahasia is no media file")));

        TranscriptionException failure = SpeechToTextContract.failure(engine(PATIENCE), folder);

        assertThat(failure.code()).isEqualTo(FailureCode.ENGINE_REJECTED);
        assertThat(failure.detail()).isEqualTo("the job failed");
        assertThat(API.deleted()).hasSize(3);
    }

    @Test
    void interruptDuringAJobDeletesItsObjectsFirst(@TempDir Path folder) throws Exception {
        SpeechToText engine = testee(Machinery.HEARS);
        API.answers(Step.ASK, okJson(FakeAws.job("IN_PROGRESS")));
        PreparedAudio recording = SpeechToTextContract.recording(folder);
        Thread caller = Thread.ofVirtual()
                .start(() -> assertThatExceptionOfType(InterruptedException.class)
                        .isThrownBy(() -> engine.transcribe(recording, INDONESIAN)));
        await().until(() -> !API.requests(Step.ASK).isEmpty());

        caller.interrupt();
        caller.join();

        assertThat(API.deleted()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "START, 400, AccessDeniedException, ENGINE_UNAUTHORIZED, 401",
        "START, 400, ExpiredTokenException, ENGINE_UNAUTHORIZED, 401",
        "START, 400, LimitExceededException, ENGINE_RATE_LIMITED, 429",
        "START, 400, ConflictException, ENGINE_UNAVAILABLE, 400",
        "ASK, 400, ThrottlingException, ENGINE_RATE_LIMITED, 429",
        "ASK, 400, NotFoundException, ENGINE_UNAVAILABLE, 400",
        "ASK, 500, InternalFailureException, ENGINE_UNAVAILABLE, 500",
        "PUT_RECORDING, 403, AccessDenied, ENGINE_UNAUTHORIZED, 403",
        "PUT_RECORDING, 400, ExpiredToken, ENGINE_UNAUTHORIZED, 401",
        "PUT_RECORDING, 503, SlowDown, ENGINE_RATE_LIMITED, 429",
        "PUT_RECORDING, 404, NoSuchBucket, ENGINE_UNAVAILABLE, 404",
        "PUT_RECORDING, 301, PermanentRedirect, ENGINE_UNAVAILABLE, 301",
        "PUT_RECORDING, 400, EntityTooLarge, ENGINE_REJECTED, 400",
        "GET_TRANSCRIPT, 404, NoSuchKey, ENGINE_UNAVAILABLE, 404",
        "GET_TRANSCRIPT, 403, AccessDenied, ENGINE_UNAUTHORIZED, 403"
    })
    void everyRefusalHasItsMeaning(
            Step step, int status, String word, FailureCode code, String errorType, @TempDir Path folder) {
        API.behave(Machinery.HEARS);
        API.answers(
                step,
                step == Step.START || step == Step.ASK
                        ? FakeAws.refused(status, word)
                        : FakeAws.refusedByS3(status, word));

        TranscriptionException failure = SpeechToTextContract.failure(engine(PATIENCE), folder);

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.detail()).isEqualTo("HTTP " + status + " " + word);
        assertThat(failure.errorType()).isEqualTo(errorType);
        assertThat(failure).hasNoCause();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void whateverBreaksMayBeTriedAgain(Step step, @TempDir Path folder) {
        API.behave(Machinery.HEARS);
        API.answers(step, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(SpeechToTextContract.failure(engine(PATIENCE), folder).code())
                .isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"START", "ASK", "GET_TRANSCRIPT"})
    void whateverAnswersWithAWebPageMayBeTriedAgain(Step step, @TempDir Path folder) {
        API.behave(Machinery.HEARS);
        API.answers(step, ok("<html><body>rahasia</body></html>"));

        TranscriptionException failure = SpeechToTextContract.failure(engine(PATIENCE), folder);

        assertThat(failure.code()).isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
        assertThat(failure.detail()).doesNotContain("rahasia");
        assertThat(failure).hasNoCause();
    }

    @Test
    void aTranscriptThatTricklesEndsAtTheDeadlineToo(@TempDir Path folder) {
        API.behave(Machinery.HEARS);
        API.answers(Step.GET_TRANSCRIPT, ok(FakeAws.HEARS).withChunkedDribbleDelay(60, 60_000));

        assertThat(SpeechToTextContract.failure(engine(HASTE), folder).detail()).isEqualTo("no answer within 2 s");
    }

    @Test
    void anAnswerThatDoesNotSayHowTheJobIsIsNone(@TempDir Path folder) {
        API.behave(Machinery.HEARS);
        API.answers(Step.ASK, okJson("{}"));

        assertThat(SpeechToTextContract.failure(engine(PATIENCE), folder).code())
                .isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
    }

    @Test
    void missingCredentialsMakeNoCall(@TempDir Path folder) {
        try (AwsEngine engine = new AwsEngine(
                settings(PATIENCE),
                () -> {
                    throw SdkClientException.create("Unable to load credentials: rahasia");
                },
                Clock.systemUTC())) {
            TranscriptionException failure = SpeechToTextContract.failure(engine, folder);

            assertThat(failure.code()).isEqualTo(FailureCode.ENGINE_UNAUTHORIZED);
            assertThat(failure.detail()).isEqualTo("no credentials of AWS are found");
            assertThat(API.server().getAllServeEvents()).isEmpty();
        }
    }

    @Override
    public AwsEngine engine(Duration deadline) {
        return new AwsEngine(settings(deadline), Clock.systemUTC());
    }

    private static AwsEndpoint settings(Duration deadline) {
        return new AwsEndpoint(
                "ap-southeast-1",
                "warung",
                new Secret("AKIA-1"),
                new Secret("rahasia"),
                Optional.of(API.url()),
                deadline,
                Duration.ofMillis(20));
    }
}
