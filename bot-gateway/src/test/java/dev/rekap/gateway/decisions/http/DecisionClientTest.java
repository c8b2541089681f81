package dev.rekap.gateway.decisions.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.Secret;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.http.ServiceClients;
import dev.rekap.gateway.decisions.DecisionApi.PastDecision;
import dev.rekap.gateway.decisions.DecisionApi.Problem;
import dev.rekap.gateway.decisions.MaterialApi.BroughtMaterial;
import dev.rekap.gateway.decisions.MaterialApi.MaterialFile;
import dev.rekap.gateway.decisions.MaterialApi.RefusedPart;
import dev.rekap.gateway.decisions.MaterialApi.SentMaterial;
import io.micrometer.observation.ObservationRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the clients of decision-service, of the door for messages and of the ledger send, and make of answers. */
class DecisionClientTest {

    private static final DecisionId DECISION = DecisionId.parse("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final UserId SITI = new UserId("telegram:7");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "{}";
    private volatile String asked = "";
    private volatile String body = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            URI uri = exchange.getRequestURI();
            asked = exchange.getRequestMethod() + " " + uri.getPath()
                    + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private ServiceClients clients() {
        return new ServiceClients(PATIENCE, threads, new Secret("a-token-for-tests"), ObservationRegistry.NOOP);
    }

    private DecisionClient decisions() {
        return new DecisionClient(clients(), url(), PATIENCE);
    }

    private void answers(int code, String json) {
        status = code;
        answer = json;
    }

    @Test
    void anApprovalNamesVersionHashAndWho() {
        assertThat(decisions().approve(DECISION, 3, "abc", SITI)).isEmpty();

        assertThat(asked).isEqualTo("POST /api/v1/decisions/" + DECISION + "/approve");
        assertThat(body).contains("\"version\":3", "\"hash\":\"abc\"", "\"by\":\"telegram:7\"");
    }

    @Test
    void whatIsRefusedComesWithItsCode() {
        answers(409, "{\"code\":\"CONTENT_CHANGED\",\"detail\":\"isinya sudah berubah\",\"version\":4}");

        assertThat(decisions().answer(DECISION, 3, 1, "price", "5000", SITI, Locale.ENGLISH))
                .contains(new Problem("CONTENT_CHANGED", "isinya sudah berubah"));
    }

    @Test
    void whatSaysNothingOfTheDecisionIsTriedAgain() {
        answers(503, "{}");

        assertThatThrownBy(() -> decisions().undo(DECISION, SITI)).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> decisions().history(SITI, 10)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void historyReadsWhatItKnows() {
        answers(200, """
                {"decisions":[{"decision_id":"%s","state":"DONE","created_at":"2026-11-30T08:00:00Z","actions":[
                {"proposed":{"kind":"woocommerce.draft","fields":[{"name":"price","value":"5000"},{"name":"name","value":"Es teh"}]}}]},
                {"decision_id":"%s","state":"A_STATE_OF_TOMORROW","actions":[],"surprise":1}],"next_cursor":null}""".formatted(DECISION, DECISION));

        assertThat(decisions().history(SITI, 10))
                .containsExactly(
                        new PastDecision(
                                DECISION,
                                DecisionState.DONE,
                                "woocommerce.draft",
                                "Es teh",
                                Instant.parse("2026-11-30T08:00:00Z")),
                        new PastDecision(DECISION, DecisionState.UNKNOWN, null, null, null));
        assertThat(asked).isEqualTo("GET /api/v1/decisions?user_id=telegram:7&limit=10");
    }

    @Test
    void forgettingIsAcceptedWithoutWords() {
        answers(202, "");

        decisions().forget(SITI);

        assertThat(asked).isEqualTo("DELETE /api/v1/users/telegram:7");
    }

    @Test
    void aLedgerThatIsNotThereIsGone() {
        answers(404, "{\"code\":\"NOT_FOUND\"}");
        LedgerClient ledger = new LedgerClient(clients(), url(), PATIENCE);

        assertThatThrownBy(() -> ledger.workbook(SITI)).isInstanceOf(GoneException.class);
        ledger.forget(SITI);
    }

    @Test
    void filesAreSentOneBehindTheOtherAndWhatCannotBeHadIsLeftOut() {
        answers(202, "{\"rejected\":[{\"name\":\"b.jpg\",\"code\":\"EMPTY_FILE\",\"message\":\"kosong\"}]}");

        BroughtMaterial brought = new MaterialClient(clients(), url(), PATIENCE)
                .bring(material(
                        file("a.jpg", "AAA"), new MaterialFile("gone.jpg", Optional::empty), file("b.jpg", "BBB")));

        assertThat(brought)
                .isEqualTo(new BroughtMaterial.Taken(List.of(new RefusedPart("b.jpg", "EMPTY_FILE", "kosong"))));
        assertThat(body)
                .containsSubsequence(
                        "filename=\"a.jpg\"", "\r\n\r\nAAA\r\n--", "filename=\"b.jpg\"", "\r\n\r\nBBB\r\n--")
                .doesNotContain("gone.jpg")
                .endsWith("--\r\n");
    }

    @Test
    void aFileThatCannotBeHadNowBreaksTheUploadOff() {
        answers(202, "{}");
        MaterialFile away = new MaterialFile("a.jpg", () -> {
            throw new UnavailableException("not now", Duration.ZERO);
        });

        assertThatThrownBy(() -> new MaterialClient(clients(), url(), PATIENCE).bring(material(away)))
                .isInstanceOf(UnavailableException.class);
        assertThat(body).doesNotEndWith("--\r\n");
    }

    private static MaterialFile file(String name, String content) {
        return new MaterialFile(
                name, () -> Optional.of(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
    }

    private static SentMaterial material(MaterialFile... files) {
        return new SentMaterial(
                DECISION, SITI, 1, "jual es teh", "id", false, new ReplyTo(7, null, "id"), false, List.of(files));
    }
}
