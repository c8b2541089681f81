package dev.rekap.stt.engine;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An API over HTTP that does as it is told, at one path, until the test is over; it ends with the tests of its class. */
public class FakeApi implements AfterEachCallback, AfterAllCallback {

    private static final int A_MINUTE = 60_000;

    private final WireMockServer server = new WireMockServer(options().dynamicPort());
    private final String path;
    private final String hears;
    private final String hearsNothing;
    private final String error;

    /**
     * An API.
     *
     * @param path with a leading slash
     * @param hears body of an answer with {@link SpeechToTextContract#WORDS}
     * @param hearsNothing body of an answer without words
     * @param error body of an answer that is none
     */
    public FakeApi(String path, String hears, String hearsNothing, String error) {
        this.path = path;
        this.hears = hears;
        this.hearsNothing = hearsNothing;
        this.error = error;
        server.start();
    }

    public URI url() {
        return URI.create(server.baseUrl());
    }

    public WireMockServer server() {
        return server;
    }

    public void behave(SpeechToTextContract.Machinery machinery) {
        answer(
                switch (machinery) {
                    case HEARS -> okJson(hears);
                    case HEARS_NOTHING -> okJson(hearsNothing);
                    case HANGS -> okJson(hears).withFixedDelay(A_MINUTE);
                    case BREAKS -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
                    case TALKS_NONSENSE -> aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE);
                });
    }

    public void behave(RemoteEngineContract.Trouble trouble) {
        answer(
                switch (trouble) {
                    case REFUSES_THE_KEY -> refusal(401);
                    case LIMITS ->
                        refusal(429).withHeader("Retry-After", Long.toString(RemoteEngineContract.REST.toSeconds()));
                    case LIMITS_WITHOUT_SAYING_HOW_LONG -> refusal(429);
                    case REFUSES_THE_RECORDING -> refusal(400);
                    case FAILS -> refusal(500);
                    case BREAKS_OFF_IN_THE_MIDDLE -> okJson(hears).withFault(Fault.MALFORMED_RESPONSE_CHUNK);
                    case ANSWERS_WITH_A_WEB_PAGE -> okJson("<html><body>rahasia</body></html>");
                });
    }

    /** An answer that is none; an API may have other words for it than this status. */
    public ResponseDefinitionBuilder refusal(int status) {
        return status(status).withBody(error);
    }

    public final void answer(ResponseDefinitionBuilder answer) {
        server.stubFor(any(urlPathEqualTo(path)).atPriority(5).willReturn(answer));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.resetAll();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.stop();
    }
}
