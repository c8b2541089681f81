package dev.rekap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.contracts.Secret;
import dev.rekap.contracts.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The module in a running service that does nothing else. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = EchoApplication.class)
@TestPropertySource(
        properties = {
            "rekap.service-token=" + HttpApiIT.TOKEN,
            "rekap.user-key-secret=" + HttpApiIT.SECRET,
            "management.server.port=0",
            "spring.application.name=echo"
        })
class HttpApiIT {

    static final String TOKEN = "a token of the tests";
    static final String SECRET = "a secret of the tests, long enough";

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @Value("${local.server.port}")
    private int port;

    @Value("${local.management.port}")
    private int managementPort;

    @Test
    void theServiceTokenActsForEverybody() throws Exception {
        HttpResponse<String> answer = send(get("/echo/caller?user=toko").header("Authorization", "Bearer " + TOKEN));

        assertThat(answer.body()).isEqualTo("service may act for toko");
    }

    @Test
    void aUserKeyActsForItsUserAlone() throws Exception {
        String key = new UserKeys(new Secret(SECRET)).mint(new UserId("toko"));

        assertThat(send(get("/echo/caller?user=toko").header("Authorization", "bearer " + key))
                        .body())
                .isEqualTo("toko may act for toko");
        assertThat(send(get("/echo/caller?user=warung").header("Authorization", "Bearer " + key))
                        .body())
                .isEqualTo("toko may not act for warung");
    }

    @Test
    void guestActsForNobody() throws Exception {
        assertThat(send(get("/echo/caller?user=toko").header("Authorization", "Bearer a link"))
                        .body())
                .isEqualTo("guest 2 of sample may not act for toko");
    }

    @Test
    void publicPageIsReadWithoutToken() throws Exception {
        assertThat(send(get("/echo/page")).body()).isEqualTo("for everybody");
        assertProblem(send(get("/echo/page").POST(BodyPublishers.noBody())), 401, "UNAUTHORIZED");
        assertProblem(send(get("/echo/page/")), 401, "UNAUTHORIZED");
    }

    @Test
    void callWithoutTokenIsUnauthorized() throws Exception {
        HttpResponse<String> answer = send(get("/echo/caller?user=toko"));

        assertProblem(answer, 401, "UNAUTHORIZED");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"rekap\"");
    }

    @Test
    void wrongTokenIsReportedAsInvalid() throws Exception {
        HttpResponse<String> answer = send(get("/echo/caller?user=toko").header("Authorization", "Bearer wrong"));

        assertProblem(answer, 401, "UNAUTHORIZED");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"rekap\", error=\"invalid_token\"");
        assertProblem(send(get("/echo/caller").header("Authorization", "Basic dXNlcjpwYXNz")), 401, "UNAUTHORIZED");
        assertProblem(send(get("/echo/caller").header("Authorization", "Bearer ")), 401, "UNAUTHORIZED");
    }

    @Test
    void anUnknownAddressIsAProblemForThoseWithAToken() throws Exception {
        assertProblem(send(get("/nowhere")), 401, "UNAUTHORIZED");
        assertProblem(send(authorized("/nowhere")), 404, "NOT_FOUND");
        assertProblem(send(authorized("/error")), 404, "NOT_FOUND");
    }

    @Test
    void theFrameworksRefusalsAreProblems() throws Exception {
        HttpResponse<String> answer = send(authorized("/echo/body").DELETE());
        assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");

        assertProblem(send(post("text/plain", "x")), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(send(post("application/json", "{")), 400, "MALFORMED_REQUEST");
        assertProblem(send(authorized("/echo/caller")), 400, "MALFORMED_REQUEST");
        assertProblem(send(authorized("/echo/json").header("Accept", "image/png")), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void aBodyOfAnyLengthIsRefusedAtItsLimit() throws Exception {
        assertProblem(
                send(post("application/json", "{\"a\":\"" + "a".repeat(BodyLimitAdvice.MAX_BYTES) + "\"}")),
                413,
                "BODY_TOO_LARGE");
        assertThat(send(post("application/json", "{\"a\":\"" + "a".repeat(BodyLimitAdvice.MAX_BYTES - 100) + "\"}"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aStrangerWhoSendsOnSlowlyIsCutOff(CapturedOutput log) throws Exception {
        try (ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor();
                Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write("POST /echo/body HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000000\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            Future<?> sending = sender.scheduleAtFixedRate(() -> sendOneByte(out), 0, 500, TimeUnit.MILLISECONDS);

            StringBuilder answer = new StringBuilder();
            try {
                InputStream in = socket.getInputStream();
                for (int next = in.read(); next >= 0; next = in.read()) {
                    answer.append((char) next);
                }
            } catch (SocketException _) {
                // Bytes that nobody read any more are answered with a reset.
            }
            sending.cancel(true);
            assertThat(answer).startsWith("HTTP/1.1 401").contains("Connection: close");
            assertThat(log).doesNotContain("Exception");
        }
    }

    /** Ends its schedule when nobody takes bytes any more. */
    private static void sendOneByte(OutputStream out) {
        try {
            out.write('x');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aUserHasABoundedNumberOfCallsAtOnceAndOthersAreNotConcerned() throws Exception {
        UserKeys keys = new UserKeys(new Secret(SECRET));
        List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>();
        for (int i = 0; i < CallerLimitFilter.MAX_CALLS; i++) {
            held.add(client.sendAsync(as(keys, "toko", "/echo/wait").build(), BodyHandlers.ofString()));
        }
        await().untilAsserted(() -> assertProblem(send(as(keys, "toko", "/echo/json")), 429, "TOO_MANY_CALLS"));
        assertThat(send(as(keys, "toko", "/echo/json")).headers().firstValue("Retry-After"))
                .isPresent();
        assertThat(send(as(keys, "warung", "/echo/json")).statusCode()).isEqualTo(200);
        assertThat(send(authorized("/echo/json")).statusCode()).isEqualTo(200);

        send(authorized("/echo/end"));
        held.forEach(CompletableFuture::join);

        await().untilAsserted(() ->
                assertThat(send(as(keys, "toko", "/echo/json")).statusCode()).isEqualTo(200));
    }

    private HttpRequest.Builder as(UserKeys keys, String user, String path) {
        return get(path).header("Authorization", "Bearer " + keys.mint(new UserId(user)));
    }

    @Test
    void anIdThatIsNoneHasItsOwnCode() throws Exception {
        assertProblem(send(authorized("/echo/samples/no-uuid")), 400, "INVALID_SAMPLE_ID");
        assertProblem(send(authorized("/echo/caller?user=" + "a".repeat(65))), 400, "INVALID_USER_ID");
    }

    @Test
    void anAddressThatClimbsIsRefused() throws Exception {
        assertProblem(send(authorized("/echo/%2e%2e%2fsecret")), 400, "MALFORMED_REQUEST");
        assertProblem(send(authorized("/echo//json;x=1")), 400, "MALFORMED_REQUEST");
    }

    @Test
    void requestThatTomcatRefusesIsAProblem() throws Exception {
        assertThat(raw("GET /echo/{} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("\"code\":\"MALFORMED_REQUEST\"");
        assertThat(raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"MALFORMED_REQUEST\"");
    }

    @Test
    void documentOfAStatusThatNoCodeHasSaysTheSameStatus() throws Exception {
        assertThat(raw("GET /echo/json HTTP/3.7\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 505")
                .contains("\"status\":505");
    }

    @Test
    void unexpectedErrorShowsNothingButItsTraceId(CapturedOutput log) throws Exception {
        HttpResponse<String> answer = send(authorized("/echo/fault"));

        assertProblem(answer, 500, "INTERNAL_ERROR");
        assertThat(answer.body()).doesNotContain("inside");
        String trace = json.readTree(answer.body()).required("trace_id").stringValue();
        assertThat(log).contains(trace).contains("told nobody inside");
    }

    @Test
    void problemsKeepTheirMembersAndHaveRetryAfter() throws Exception {
        HttpResponse<String> answer = send(authorized("/echo/busy").header("Accept", "text/csv"));

        assertProblem(answer, 503, "BUSY");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(json.readTree(answer.body()).required("limit").intValue()).isEqualTo(3);
    }

    @Test
    void problemsAreIndonesianUnlessEnglishIsRequested() throws Exception {
        assertThat(detail(send(authorized("/nowhere")))).isEqualTo("Alamat tidak dikenal");
        assertThat(detail(send(authorized("/nowhere").header("Accept-Language", "fr"))))
                .isEqualTo("Alamat tidak dikenal");
        assertThat(detail(send(authorized("/nowhere").header("Accept-Language", "en-GB,id;q=0.5"))))
                .isEqualTo("There is nothing at this address");
        assertThat(detail(send(get("/nowhere").header("Accept-Language", "en"))))
                .isEqualTo("The token is missing or wrong");
    }

    @Test
    void jsonIsInSnakeCase() throws Exception {
        assertThat(send(authorized("/echo/json")).body()).isEqualTo("{\"user_name\":\"toko\"}");
    }

    @Test
    void theApiIsDescribedForThoseWithAToken() throws Exception {
        assertProblem(send(get("/v3/api-docs")), 401, "UNAUTHORIZED");

        JsonNode description = json.readTree(send(authorized("/v3/api-docs")).body());

        assertThat(description.at("/info/title").stringValue()).isEqualTo("Rekap: echo");
        assertThat(description.at("/components/securitySchemes/token/scheme").stringValue())
                .isEqualTo("bearer");
        assertThat(description.at("/components/schemas/Answer/properties").propertyNames())
                .containsExactly("user_name");
    }

    @Test
    void healthIsOpenOnThePortOfTheManagementAlone() throws Exception {
        HttpResponse<String> health =
                send(HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/actuator/health")));

        assertThat(health.statusCode()).isEqualTo(200);
        assertProblem(send(get("/actuator/health")), 401, "UNAUTHORIZED");
        assertProblem(send(authorized("/actuator/health")), 404, "NOT_FOUND");
        assertThat(send(HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/echo/json")))
                        .statusCode())
                .isIn(401, 404);
    }

    @Test
    void callsAreStatelessAndHaveSecurityHeaders() throws Exception {
        HttpResponse<String> answer = send(authorized("/echo/json"));

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; frame-ancestors 'none'");
    }

    private void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.required("code").stringValue()).isEqualTo(code);
        assertThat(problem.required("status").intValue()).isEqualTo(status);
        assertThat(problem.required("detail").stringValue()).isNotBlank();
    }

    private String detail(HttpResponse<String> answer) {
        return json.readTree(answer.body()).required("detail").stringValue();
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder authorized(String path) {
        return get(path).header("Authorization", "Bearer " + TOKEN);
    }

    private HttpRequest.Builder post(String type, String body) {
        return authorized("/echo/body").header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
