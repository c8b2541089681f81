package dev.rekap.gateway.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rekap.contracts.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers as a test has written, call by call. */
final class FakeBotApi implements AutoCloseable {

    static final String TOKEN = "4711:the-token-of-the-tests";

    /** One answer. */
    interface Answer {
        void give(HttpExchange call) throws IOException;
    }

    /** A call that came. */
    record Came(String path, String body, List<String> range) {}

    final List<Came> calls = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    FakeBotApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    TelegramAddress address() {
        return new TelegramAddress(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), new Secret(TOKEN));
    }

    synchronized FakeBotApi then(Answer answer) {
        answers.add(answer);
        return this;
    }

    FakeBotApi then(int status, String body) {
        return then(call -> send(call, status, body.getBytes(UTF_8)));
    }

    /** Announces the bytes, sends some of them, and hangs up. */
    FakeBotApi cut(int status, byte[] bytes, int sent, String... headers) {
        return then(call -> {
            for (String header : headers) {
                call.getResponseHeaders()
                        .add(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 1));
            }
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes, 0, sent);
            call.getResponseBody().flush();
            throw new IOException("the test hangs up");
        });
    }

    FakeBotApi hang() {
        return then(_ -> {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static void send(HttpExchange call, int status, byte[] body) throws IOException {
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            call.getResponseBody().write(body);
        }
        call.close();
    }

    private void answer(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), UTF_8);
        calls.add(new Came(
                call.getRequestURI().getPath(), body, call.getRequestHeaders().getOrDefault("Range", List.of())));
        Answer next;
        synchronized (this) {
            next = answers.poll();
        }
        try {
            if (next == null) {
                send(
                        call,
                        500,
                        "{\"ok\":false,\"error_code\":500,\"description\":\"no answer is left\"}".getBytes(UTF_8));
            } else {
                next.give(call);
            }
        } catch (IOException e) {
            call.close();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }
}
