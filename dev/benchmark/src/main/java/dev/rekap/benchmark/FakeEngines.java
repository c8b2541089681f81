package dev.rekap.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A speech recogniser and a language model that speak OpenAI's protocol and always answer the same, after a delay. They count
 * the answers: whoever caches one has less work than is measured.
 */
final class FakeEngines implements AutoCloseable {

    private static final String HEARD = "nama saya Siti alamat jalan Melati nomor tiga pesan dua lusin teh botol";
    private static final String TRANSCRIPTION = """
            {"task":"transcribe","language":"indonesian","duration":5.0,"text":"%s",
             "segments":[{"id":0,"start":0.0,"end":5.0,"text":"%s"}]}
            """.formatted(HEARD, HEARD);
    private static final String RECORDS = """
            {"records":[{"column_1":{"value":"Siti","quotes":["Siti"]},\
            "column_2":{"value":"jalan Melati nomor tiga","quotes":["jalan Melati nomor tiga"]},\
            "column_3":{"value":24,"quotes":["dua lusin"]}}]}""";
    private final HttpServer server;
    private final AtomicInteger transcriptions = new AtomicInteger();
    private final AtomicInteger completions = new AtomicInteger();
    private volatile Duration hearing = Duration.ZERO;
    private volatile Duration reading = Duration.ZERO;

    private FakeEngines(String records) throws IOException {
        String completion = """
                {"id":"c","object":"chat.completion","created":1,"model":"fake",
                 "choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"%s"}}],
                 "usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}
                """.formatted(records.replace("\"", "\\\""));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/audio/transcriptions", exchange -> {
            transcriptions.incrementAndGet();
            answer(exchange, hearing, TRANSCRIPTION);
        });
        server.createContext("/v1/chat/completions", exchange -> {
            completions.incrementAndGet();
            answer(exchange, reading, completion);
        });
        server.start();
    }

    /** Engines whose language model answers with records in Rekap's schema. */
    static FakeEngines forRekap() throws IOException {
        return new FakeEngines(RECORDS);
    }

    /** Engines whose language model answers with the bare list of values that the yardstick asks for. */
    static FakeEngines forYardstick() throws IOException {
        return new FakeEngines("[\"Siti\",\"jalan Melati nomor tiga\",24]");
    }

    /** Base URL of both, without {@code /v1}. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Transcriptions asked for so far. */
    int transcriptions() {
        return transcriptions.get();
    }

    /** Completions asked for so far. */
    int completions() {
        return completions.get();
    }

    /** From now on an answer takes 2 s (transcription) and 1 s (completion). */
    void answerSlowly() {
        hearing = Duration.ofSeconds(2);
        reading = Duration.ofSeconds(1);
    }

    void answerAtOnce() {
        hearing = Duration.ZERO;
        reading = Duration.ZERO;
    }

    private static void answer(HttpExchange exchange, Duration delay, String text) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            Thread.sleep(delay);
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
