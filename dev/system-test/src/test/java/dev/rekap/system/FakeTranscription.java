package dev.rekap.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An engine that speaks the protocol of {@code /v1/audio/transcriptions} and says what the test lets it say. It understands
 * nothing of the audio.
 */
final class FakeTranscription implements AutoCloseable {

    private final HttpServer server;
    private final String said;
    private final AtomicInteger begun = new AtomicInteger();
    private final Semaphore mayAnswer = new Semaphore(0);

    /**
     * Starts the engine; it answers as often as it is {@linkplain #answer told to}.
     *
     * @param said what it has heard in every recording
     */
    FakeTranscription(String said) throws IOException {
        this.said = said;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/audio/transcriptions", this::transcribe);
        server.start();
    }

    /** Base URL, up to {@code /v1}. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** How many requests have arrived whole. */
    int begun() {
        return begun.get();
    }

    /** Lets so many requests have their answer, waiting ones first. */
    void answer(int times) {
        mayAnswer.release(times);
    }

    private void transcribe(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        begun.incrementAndGet();
        try {
            mayAnswer.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        byte[] answer = """
                {"task":"transcribe","language":"indonesian","duration":3.0,"text":"%s",
                 "segments":[{"id":0,"start":0.0,"end":3.0,"text":"%s"}]}
                """.formatted(said, said).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
