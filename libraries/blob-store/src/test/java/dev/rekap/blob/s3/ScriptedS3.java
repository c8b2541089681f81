package dev.rekap.blob.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rekap.contracts.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A store that answers as it is told, one answer a request, and so shows what a healthy one never does. */
final class ScriptedS3 implements AutoCloseable {

    /** One answer. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    ScriptedS3() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The next answers, in order; after the last one the store is out of order (500). */
    void answers(Answer... next) {
        answers.addAll(List.of(next));
    }

    /** What was asked, such as {@code HEAD /rekap/key}. */
    List<String> requests() {
        return requests;
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Patient, so that a busy machine is not taken for a silent store. */
    S3Settings settings() {
        return settings(Duration.ofSeconds(30), Duration.ofMinutes(2));
    }

    S3Settings settings(Duration attemptTimeout, Duration callTimeout) {
        return new S3Settings(
                endpoint(),
                "",
                "us-east-1",
                "rekap",
                S3Settings.Addressing.PATH,
                new Secret("an-access-key"),
                new Secret("a-secret-key"),
                Duration.ofSeconds(5),
                attemptTimeout,
                callTimeout,
                3,
                10,
                10);
    }

    static Answer status(int code) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(code, -1);
        };
    }

    static Answer error(int code, String name) {
        return xml(code, "<Error><Code>" + name + "</Code><Message>as told</Message></Error>");
    }

    static Answer xml(int code, String body) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            exchange.getResponseHeaders().set("x-amz-request-id", "R-1");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(code, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Takes the request and hangs up. */
    static Answer hangUp() {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            throw new IOException("as told");
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            Answer answer = answers.poll();
            (answer == null ? status(500) : answer).to(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
