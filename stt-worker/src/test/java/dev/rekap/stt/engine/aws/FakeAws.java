package dev.rekap.stt.engine.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.rekap.stt.engine.FakeApi;
import dev.rekap.stt.engine.RemoteEngineContract;
import dev.rekap.stt.engine.SpeechToTextContract;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Jobs of Transcribe by JSON 1.1, and objects by the protocol of S3. */
final class FakeAws extends FakeApi {

    public static final String DONE = job("COMPLETED");
    public static final String HEARS = AwsAnswerTest.answer("""
            {"id":0,"type":"pronunciation","alternatives":[{"confidence":"0.99","content":"pesan"}],"start_time":"0.04","end_time":"0.36"},
            {"id":1,"type":"pronunciation","alternatives":[{"confidence":"0.9","content":"dua"}],"start_time":"0.36","end_time":"0.7"},
            {"id":2,"type":"pronunciation","alternatives":[{"confidence":"0.8","content":"gelas"}],"start_time":"0.7","end_time":"1.0"},
            {"id":3,"type":"pronunciation","alternatives":[{"confidence":"0.97","content":"es"}],"start_time":"1.0","end_time":"1.2"},
            {"id":4,"type":"pronunciation","alternatives":[{"confidence":"0.5","content":"teh"}],"start_time":"1.2","end_time":"1.6"}""", SpeechToTextContract.WORDS);
    public static final String HEARS_NOTHING = AwsAnswerTest.answer("", "");

    /** What is asked, in order. */
    public enum Step {
        PUT_RECORDING,
        START,
        ASK,
        GET_TRANSCRIPT;

        private MappingBuilder request() {
            return switch (this) {
                case PUT_RECORDING -> put(urlPathMatching("/warung/rekap-stt/.*/audio.ogg"));
                case START, ASK -> post("/").withHeader("X-Amz-Target", equalTo(target()));
                case GET_TRANSCRIPT -> get(urlPathMatching("/warung/rekap-stt/.*/transcript.json"));
            };
        }

        private String target() {
            return this == START ? "Transcribe.StartTranscriptionJob" : "Transcribe.GetTranscriptionJob";
        }
    }

    public FakeAws() {
        super("/", DONE, DONE, "");
    }

    @Override
    public ResponseDefinitionBuilder refusal(int status) {
        return switch (status) {
            case 401 -> refused(400, "UnrecognizedClientException");
            case 429 -> refused(400, "ThrottlingException");
            case 500 -> refused(500, "InternalFailureException");
            default -> refused(400, "BadRequestException");
        };
    }

    @Override
    public void behave(SpeechToTextContract.Machinery machinery) {
        super.behave(machinery);
        haveObjects(machinery == SpeechToTextContract.Machinery.HEARS_NOTHING ? HEARS_NOTHING : HEARS);
    }

    @Override
    public void behave(RemoteEngineContract.Trouble trouble) {
        super.behave(trouble);
        haveObjects(HEARS);
    }

    private void haveObjects(String transcript) {
        server().stubFor(put(urlPathMatching("/warung/.*")).willReturn(ok()));
        server().stubFor(get(urlPathMatching("/warung/.*")).willReturn(ok(transcript)));
        server().stubFor(delete(urlPathMatching("/warung/.*")).willReturn(status(204)));
    }

    public void answers(Step step, ResponseDefinitionBuilder answer) {
        server().stubFor(step.request().atPriority(1).willReturn(answer));
    }

    /** The job is so, one after the other, each time it is asked for; then it is done. */
    public void hasTheJob(String... states) {
        for (int i = 0; i < states.length; i++) {
            server().stubFor(Step.ASK
                    .request()
                    .atPriority(1)
                    .inScenario("job")
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : states[i])
                    .willSetStateTo(i + 1 < states.length ? states[i + 1] : "done")
                    .willReturn(okJson(job(states[i]))));
        }
    }

    public List<LoggedRequest> requests(Step step) {
        return server().getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .filter(request -> step.target().equals(request.getHeader("X-Amz-Target")))
                .toList();
    }

    /** Names of jobs and paths of objects that were to be deleted, in order. */
    public List<String> deleted() {
        return server().getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest())
                .filter(request -> request.getMethod().equals(RequestMethod.DELETE)
                        || "Transcribe.DeleteTranscriptionJob".equals(request.getHeader("X-Amz-Target")))
                .map(request -> request.getMethod().equals(RequestMethod.DELETE)
                        ? request.getUrl()
                        : body(request).path("TranscriptionJobName").asString())
                .toList();
    }

    public static String job(String status) {
        return "{\"TranscriptionJob\":{\"TranscriptionJobName\":\"a\",\"TranscriptionJobStatus\":\"" + status + "\"}}";
    }

    public static ResponseDefinitionBuilder refused(int status, String type) {
        return status(status).withBody("{\"__type\":\"" + type + "\",\"Message\":\"the key rahasia-123\"}");
    }

    public static ResponseDefinitionBuilder refusedByS3(int status, String code) {
        return status(status)
                .withHeader("Content-Type", "application/xml")
                .withBody("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code
                        + "</Code><Message>the key rahasia-123</Message></Error>");
    }

    public static JsonNode body(LoggedRequest request) {
        return JsonMapper.shared().readTree(request.getBodyAsString());
    }
}
