package dev.rekap.action.woocommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rekap.action.woocommerce.ShopCallException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests to a shop, each with a deadline to its last byte, 8 MiB of answer and no redirects: one would take the keys elsewhere. Nothing
 * of a request or an answer is logged.
 *
 * <p>All methods throw {@link ShopCallException}.
 */
final class ShopClient implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int MAX_ANSWER_BYTES = 8 * 1024 * 1024;
    private static final String WOO = "/wp-json/wc/v3/";
    private static final String WORDPRESS = "/wp-json/wp/v2/";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final ShopAccount account;
    private final ShopCallListener listener;

    ShopClient(ShopAccount account, ShopCallListener listener) {
        this.account = account;
        this.listener = listener;
    }

    ShopAccount account() {
        return account;
    }

    /** Reads from WooCommerce. */
    JsonNode get(String path, Map<String, String> query) throws InterruptedException {
        return send(request(WOO + path + query(query)).GET(), "GET", path);
    }

    /**
     * Makes or changes something in WooCommerce.
     *
     * @param method {@code POST} or {@code PUT}
     */
    JsonNode write(String method, String path, JsonNode body) throws InterruptedException {
        HttpRequest.Builder request = request(WOO + path)
                .header("Content-Type", "application/json; charset=utf-8")
                .method(method, BodyPublishers.ofString(body.toString()));
        return send(request, method, path);
    }

    JsonNode delete(String path) throws InterruptedException {
        return send(request(WOO + path + "?force=true").DELETE(), "DELETE", path);
    }

    /** Reads from WordPress. */
    JsonNode getWordPress(String path, Map<String, String> query) throws InterruptedException {
        return send(wordPress(path + query(query)).GET(), "GET", path);
    }

    JsonNode deleteWordPress(String path) throws InterruptedException {
        return send(wordPress(path + "?force=true").DELETE(), "DELETE", path);
    }

    /** Uploads a picture. */
    JsonNode upload(String name, String type, byte[] content) throws InterruptedException {
        BodyPublisher body = BodyPublishers.ofByteArray(content);
        HttpRequest.Builder request = wordPress("media")
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .POST(body);
        return send(request, "POST", "media");
    }

    private HttpRequest.Builder request(String path) {
        return authorized(path, account.key().reveal() + ":" + account.secret().reveal());
    }

    private HttpRequest.Builder wordPress(String path) {
        return authorized(
                WORDPRESS + path, account.user() + ":" + account.password().reveal());
    }

    private HttpRequest.Builder authorized(String path, String credentials) {
        return HttpRequest.newBuilder(URI.create(account.url() + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                // Errors of the shop come as JSON then, where it can.
                .header("Accept", "application/json");
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""));
    }

    private JsonNode send(HttpRequest.Builder request, String method, String path) throws InterruptedException {
        String operation = method + " " + path.replaceAll("/\\d+", "/{id}");
        long began = System.nanoTime();
        String outcome = "aborted";
        try {
            JsonNode answer = ShopAnswers.read(operation, exchange(request.build(), operation));
            outcome = "ok";
            return answer;
        } catch (ShopCallException e) {
            outcome = e.kind().name().toLowerCase(Locale.ROOT);
            throw e;
        } finally {
            listener.called(operation, outcome, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private HttpResponse<byte[]> exchange(HttpRequest request, String operation) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER_BYTES));
        try {
            return answer.get(account.deadline().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw ShopCallException.noAnswer(
                    Kind.UNANSWERED,
                    "%s: no answer within %d ms"
                            .formatted(operation, account.deadline().toMillis()));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            boolean notSent = cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof SSLException;
            throw ShopCallException.noAnswer(
                    notSent ? Kind.NOT_SENT : Kind.UNANSWERED,
                    "%s: no connection, %s"
                            .formatted(
                                    operation,
                                    cause instanceof IOException io
                                            ? io.getClass().getSimpleName()
                                            : "failed"));
        } finally {
            answer.cancel(true);
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
