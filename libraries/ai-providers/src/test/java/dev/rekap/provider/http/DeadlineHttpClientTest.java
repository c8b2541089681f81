package dev.rekap.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadlineHttpClientTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int MORE_THAN_ALLOWED = 9 * 1024 * 1024;

    private final DeadlineHttpClient client = new DeadlineHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void end() {
        client.close();
        server.stop(0);
    }

    @Test
    void returnsAnAnswerWhateverItsStatus() throws Exception {
        answers(429, "wait".getBytes(StandardCharsets.UTF_8), 4);

        HttpResponse<byte[]> response = client.send(request(), LONG);

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.body()).asString().isEqualTo("wait");
    }

    @Test
    void aBodyThatStopsHalfwayEndsAtTheDeadline() {
        answers(200, new byte[10], 100);

        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> client.send(request(), SHORT));
    }

    @Test
    void aDeadlineThatHasPassedIsNotWaitedFor() {
        answers(200, new byte[10], 100);

        assertThatExceptionOfType(TimeoutException.class)
                .isThrownBy(() -> client.send(request(), Duration.ofSeconds(-1)));
    }

    @Test
    void anAnswerAboveTheLimitFails() {
        answers(200, new byte[MORE_THAN_ALLOWED], MORE_THAN_ALLOWED);

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> client.send(request(), LONG));
    }

    @Test
    void aRedirectIsAnAnswer() throws Exception {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });

        assertThat(client.send(request(), LONG).statusCode()).isEqualTo(307);
    }

    /** Sends so many bytes of so many that it announces, and leaves the connection open. */
    private void answers(int status, byte[] body, int announced) {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, announced);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
        });
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                .build();
    }
}
