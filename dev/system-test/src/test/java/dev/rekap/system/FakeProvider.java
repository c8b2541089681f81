package dev.rekap.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * A provider of speech recognition and of chat that speaks OpenAI's protocol and answers at once: the same for every recording.
 * It counts tokens, and refuses when it is told to.
 */
final class FakeProvider implements AutoCloseable {

    private static final String SAID = "nama saya Siti alamat jalan Melati nomor tiga pesan dua lusin teh botol";
    private static final String HEARD = """
            {"task":"transcribe","language":"indonesian","duration":3.0,"text":"%s",
             "segments":[{"id":0,"start":0.0,"end":3.0,"text":"%s"}]}
            """.formatted(SAID, SAID);
    private static final String READ = """
            {"id":"c","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop","message":
             {"role":"assistant","content":"{\\"records\\":[{\\"column_1\\":{\\"value\\":\\"Siti\\",\\"quotes\\":[\\"Siti\\"]},\
            \\"column_2\\":{\\"value\\":\\"Jalan Melati nomor 3\\",\\"quotes\\":[\\"jalan Melati nomor tiga\\"]},\
            \\"column_3\\":{\\"value\\":24,\\"quotes\\":[\\"dua lusin teh botol\\"]}}]}"}}],
             "usage":{"prompt_tokens":812,"completion_tokens":64,"total_tokens":876}}
            """;

    private static final String NO = "{\"error\":{\"code\":\"no\"}}";

    private final HttpServer server;
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private volatile String readable = "";

    FakeProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/audio/transcriptions", exchange -> {
            Integer refusal = refusals.poll();
            answer(exchange, refusal == null ? 200 : refusal, refusal == null ? HEARD : NO);
        });
        server.createContext("/speechtotext/", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "600");
            answer(exchange, 429, "{\"error\":{\"code\":\"TooManyRequests\"}}");
        });
        server.createContext("/v1/chat/completions", exchange -> {
            String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean read = question.contains(readable);
            answer(exchange, read ? 200 : 500, read ? READ : NO);
        });
        server.start();
    }

    /** Base URL, up to {@code /v1}. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** The endpoint of a speech resource of Azure's that is always at its limit. */
    String azureAtItsLimit() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers the next recording with this status, after those that were ordered before. */
    void refuse(int status) {
        refusals.add(status);
    }

    /** Reads only what holds these words; the answer to anything else is 500. */
    void readOnly(String words) {
        readable = words;
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] answer = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
