package dev.rekap.stt.engine;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Secret;
import dev.rekap.contracts.Vocabulary;
import dev.rekap.stt.Recording;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.Spoken;
import dev.rekap.stt.TranscriptionException;
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
import software.amazon.awssdk.core.exception.SdkClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against both protocols of AWS that it takes: jobs by JSON 1.1, objects by that of S3. */
class AwsEngineTest implements RemoteEngineContract {

    private static final String ASK_JOB = "Transcribe.GetTranscriptionJob";
    private static final String DONE = job("COMPLETED");
    private static final String HEARS = AwsAnswerTest.answer("""
            {"id":0,"type":"pronunciation","alternatives":[{"confidence":"0.99","content":"pesan"}],"start_time":"0.04","end_time":"0.36"},
            {"id":1,"type":"pronunciation","alternatives":[{"confidence":"0.9","content":"dua"}],"start_time":"0.36","end_time":"0.7"},
            {"id":2,"type":"pronunciation","alternatives":[{"confidence":"0.8","content":"gelas"}],"start_time":"0.7","end_time":"1.0"},
            {"id":3,"type":"pronunciation","alternatives":[{"confidence":"0.97","content":"es"}],"start_time":"1.0","end_time":"1.2"},
            {"id":4,"type":"pronunciation","alternatives":[{"confidence":"0.5","content":"teh"}],"start_time":"1.2","end_time":"1.6"}""", WORDS);
    private static final String HEARS_NOTHING = AwsAnswerTest.answer("", "");

    @RegisterExtension
    private static final FakeApi API = new FakeApi("/", DONE, DONE, "") {
        @Override
        ResponseDefinitionBuilder refusal(int status) {
            return switch (status) {
                case 401 -> refused(400, "UnrecognizedClientException");
                case 429 -> refused(400, "ThrottlingException");
                case 500 -> refused(500, "InternalFailureException");
                default -> refused(400, "BadRequestException");
            };
        }
    };

    private String heard = HEARS;

    /** What is asked, in order. */
    enum Step {
        PUT_RECORDING,
        START,
        ASK,
        GET_TRANSCRIPT;

        void answers(ResponseDefinitionBuilder answer) {
            MappingBuilder request = switch (this) {
                case PUT_RECORDING -> put(urlPathMatching("/warung/rekap-stt/.*/audio.ogg"));
                case START -> asked("Transcribe.StartTranscriptionJob");
                case ASK -> asked(ASK_JOB);
                case GET_TRANSCRIPT -> get(urlPathMatching("/warung/rekap-stt/.*/transcript.json"));
            };
            API.server().stubFor(request.atPriority(1).willReturn(answer));
        }
    }

    @Override
    public String name() {
        return "aws";
    }

    @Override
    public FakeApi api() {
        return API;
    }

    @Override
    public SpeechToText testee(Machinery machinery) {
        heard = machinery == Machinery.HEARS_NOTHING ? HEARS_NOTHING : HEARS;
        return RemoteEngineContract.super.testee(machinery);
    }

    @Test
    void theRequestsAreThoseOfTheApisAndNothingIsLeft(@TempDir Path folder) throws Exception {
        testee(Machinery.HEARS)
                .transcribe(
                        SpeechToTextContract.recording(folder),
                        new Spoken("id", new Vocabulary(List.of("Gang Melati"))));

        LoggedRequest start = requests("Transcribe.StartTranscriptionJob").getFirst();
        String name = body(start).path("TranscriptionJobName").asString();
        String objects = "rekap-stt/" + name;
        assertThat(name).matches("rekap-[0-9a-f-]{36}");
        assertThat(body(start)).isEqualTo(JsonMapper.shared().readTree("""
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
        assertThat(deleted())
                .containsExactly(name, "/warung/" + objects + "/transcript.json", "/warung/" + objects + "/audio.ogg");
    }

    @Test
    void whatNobodyKnowsTheLanguageOfIsFoundOutByTheService(@TempDir Path folder) throws Exception {
        heard = HEARS.replace("\"transcripts\"", "\"language_code\":\"id-ID\",\"transcripts\"");
        API.behave(Machinery.HEARS);

        assertThat(engine(PATIENCE)
                        .transcribe(SpeechToTextContract.recording(folder), Spoken.in(""))
                        .language())
                .isEqualTo("id-ID");
        JsonNode start = body(requests("Transcribe.StartTranscriptionJob").getFirst());
        assertThat(start.path("IdentifyLanguage").asBoolean()).isTrue();
        assertThat(start.has("LanguageCode")).isFalse();
    }

    @Test
    void aJobIsAskedForUntilItIsDone(@TempDir Path folder) throws Exception {
        SpeechToText engine = testee(Machinery.HEARS);
        then("queued", Scenario.STARTED, "working", okJson(job("QUEUED")));
        then("working", "working", "done", okJson(job("IN_PROGRESS")));

        assertThat(engine.transcribe(SpeechToTextContract.recording(folder), INDONESIAN)
                        .text())
                .isEqualTo(WORDS);
        assertThat(requests(ASK_JOB)).hasSize(3);
    }

    @Test
    void aJobThatIsNotDoneInTimeIsGivenUpAndClearedAway(@TempDir Path folder) {
        API.behave(Machinery.HEARS);
        Step.ASK.answers(okJson(job("IN_PROGRESS")));

        TranscriptionException failure = SpeechToTextContract.failure(engine(HASTE), folder);

        assertThat(failure.code()).isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
        assertThat(failure.errorType()).isEqualTo("timeout");
        assertThat(deleted()).hasSize(3);
    }

    @Test
    void aJobThatFailsHasRefusedTheRecordingAndItsReasonIsNotTold(@TempDir Path folder) {
        API.behave(Machinery.HEARS);
        Step.ASK.answers(okJson(job("FAILED\",\"FailureReason\":\"the file rahasia is no media file")));

        TranscriptionException failure = SpeechToTextContract.failure(engine(PATIENCE), folder);

        assertThat(failure.code()).isEqualTo(FailureCode.ENGINE_REJECTED);
        assertThat(failure.detail()).isEqualTo("the job failed");
        assertThat(deleted()).hasSize(3);
    }

    @Test
    void whoIsInterruptedWhileAJobRunsClearsAwayFirst(@TempDir Path folder) throws Exception {
        SpeechToText engine = testee(Machinery.HEARS);
        Step.ASK.answers(okJson(job("IN_PROGRESS")));
        Recording recording = SpeechToTextContract.recording(folder);
        Thread caller = Thread.ofVirtual()
                .start(() -> assertThatExceptionOfType(InterruptedException.class)
                        .isThrownBy(() -> engine.transcribe(recording, INDONESIAN)));
        await().until(() -> !requests(ASK_JOB).isEmpty());

        caller.interrupt();
        caller.join();

        assertThat(deleted()).hasSize(3);
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
        step.answers(step == Step.START || step == Step.ASK ? refused(status, word) : refusedByS3(status, word));

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
        step.answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(SpeechToTextContract.failure(engine(PATIENCE), folder).code())
                .isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"START", "ASK", "GET_TRANSCRIPT"})
    void whateverAnswersWithAWebPageMayBeTriedAgain(Step step, @TempDir Path folder) {
        API.behave(Machinery.HEARS);
        step.answers(ok("<html><body>rahasia</body></html>"));

        TranscriptionException failure = SpeechToTextContract.failure(engine(PATIENCE), folder);

        assertThat(failure.code()).isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
        assertThat(failure.detail()).doesNotContain("rahasia");
        assertThat(failure).hasNoCause();
    }

    @Test
    void aTranscriptThatTricklesEndsAtTheDeadlineToo(@TempDir Path folder) {
        API.behave(Machinery.HEARS);
        Step.GET_TRANSCRIPT.answers(ok(HEARS).withChunkedDribbleDelay(60, 60_000));

        assertThat(SpeechToTextContract.failure(engine(HASTE), folder).detail()).isEqualTo("no answer within 2 s");
    }

    @Test
    void anAnswerThatDoesNotSayHowTheJobIsIsNone(@TempDir Path folder) {
        API.behave(Machinery.HEARS);
        Step.ASK.answers(okJson("{}"));

        assertThat(SpeechToTextContract.failure(engine(PATIENCE), folder).code())
                .isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
    }

    @Test
    void withoutCredentialsNothingIsAsked(@TempDir Path folder) {
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
        API.server().stubFor(put(urlPathMatching("/warung/.*")).willReturn(ok()));
        API.server().stubFor(get(urlPathMatching("/warung/.*")).willReturn(ok(heard)));
        API.server().stubFor(delete(urlPathMatching("/warung/.*")).willReturn(status(204)));
        return new AwsEngine(settings(deadline), Clock.systemUTC());
    }

    private static AwsSettings settings(Duration deadline) {
        return new AwsSettings(
                "ap-southeast-1",
                "warung",
                new Secret("AKIA-1"),
                new Secret("rahasia"),
                Optional.of(API.url()),
                deadline,
                Duration.ofMillis(20));
    }

    private static void then(String name, String from, String to, ResponseDefinitionBuilder answer) {
        API.server()
                .stubFor(post("/")
                        .withName(name)
                        .withHeader("X-Amz-Target", equalTo("Transcribe.GetTranscriptionJob"))
                        .atPriority(1)
                        .inScenario("job")
                        .whenScenarioStateIs(from)
                        .willSetStateTo(to)
                        .willReturn(answer));
    }

    private static MappingBuilder asked(String target) {
        return post("/").withHeader("X-Amz-Target", equalTo(target));
    }

    private static String job(String status) {
        return "{\"TranscriptionJob\":{\"TranscriptionJobName\":\"a\",\"TranscriptionJobStatus\":\"" + status + "\"}}";
    }

    private static ResponseDefinitionBuilder refused(int status, String type) {
        return status(status).withBody("{\"__type\":\"" + type + "\",\"Message\":\"the key rahasia-123\"}");
    }

    private static ResponseDefinitionBuilder refusedByS3(int status, String code) {
        return status(status)
                .withHeader("Content-Type", "application/xml")
                .withBody("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code
                        + "</Code><Message>the key rahasia-123</Message></Error>");
    }

    private static List<LoggedRequest> requests(String target) {
        return API.server().getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .filter(request -> target.equals(request.getHeader("X-Amz-Target")))
                .toList();
    }

    /** Names of jobs and paths of objects that were to be deleted, in order. */
    private static List<String> deleted() {
        return API.server().getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest())
                .filter(request -> request.getMethod().equals(RequestMethod.DELETE)
                        || "Transcribe.DeleteTranscriptionJob".equals(request.getHeader("X-Amz-Target")))
                .map(request -> request.getMethod().equals(RequestMethod.DELETE)
                        ? request.getUrl()
                        : body(request).path("TranscriptionJobName").asString())
                .toList();
    }

    private static JsonNode body(LoggedRequest request) {
        return JsonMapper.shared().readTree(request.getBodyAsString());
    }
}
