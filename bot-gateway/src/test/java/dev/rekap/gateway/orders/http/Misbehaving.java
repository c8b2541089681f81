package dev.rekap.gateway.orders.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rekap.contracts.Secret;
import dev.rekap.gateway.channel.http.ServiceClients;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service that answers as it is told, and clients of it. */
final class Misbehaving implements AutoCloseable {

    @FunctionalInterface
    interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    final List<String> bodies = new ArrayList<>();
    final List<HttpExchange> calls = new ArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile Answer answer = json(200, "{}");

    Misbehaving() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            calls.add(exchange);
            answer.give(exchange);
            exchange.close();
        });
        server.start();
    }

    Misbehaving answers(Answer next) {
        answer = next;
        return this;
    }

    static Answer json(int status, String body, String... headers) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Reads the whole request before it answers. */
    Answer noting(Answer then) {
        return exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            then.give(exchange);
        };
    }

    /** Never answers. */
    Answer hang() {
        return _ -> end.join();
    }

    /** Promises more than it sends. */
    static Answer cut() {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"report_id\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("cut");
        };
    }

    IngestClient ingest() {
        return new IngestClient(clients(), url(), Duration.ofMillis(500), Duration.ofSeconds(2));
    }

    ReportClient reports() {
        return new ReportClient(clients(), url(), Duration.ofMillis(500));
    }

    private ServiceClients clients() {
        return new ServiceClients(
                Duration.ofSeconds(2), threads, new Secret("a-token-for-tests"), ObservationRegistry.NOOP);
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        end.complete(null);
        server.stop(0);
        threads.shutdownNow();
    }
}
