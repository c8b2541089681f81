package dev.rekap.report.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls one port of the service with one token. */
record HttpCalls(int port, String token, String language) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    HttpCalls(int port, String token) {
        this(port, token, "");
    }

    /** What came back. */
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        byte[] body() {
            return response.body();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Status and code of a problem document, such as {@code 404 REPORT_NOT_FOUND}. */
        String problem() {
            return header("Content-Type").startsWith("application/problem+json")
                    ? status() + " " + json().path("code").asString("none")
                    : status() + " and no problem document";
        }
    }

    HttpCalls with(String otherToken) {
        return new HttpCalls(port, otherToken, language);
    }

    HttpCalls in(String otherLanguage) {
        return new HttpCalls(port, token, otherLanguage);
    }

    Answer get(String path) {
        return call("GET", path);
    }

    Answer post(String path) {
        return call("POST", path);
    }

    Answer delete(String path) {
        return call("DELETE", path);
    }

    /** A correction of a version, as JSON. */
    Answer edit(String method, String path, @Nullable Integer version, String body) {
        return call(
                method,
                path,
                version == null ? Map.of() : Map.of("If-Match", "\"" + version + "\""),
                BodyPublishers.ofString(body));
    }

    /** A range of bytes, such as {@code bytes=0-9}. */
    Answer range(String path, String range) {
        return call("GET", path, Map.of("Range", range), BodyPublishers.noBody());
    }

    /** Opens a stream; the caller closes it. */
    HttpResponse<InputStream> open(String path) {
        return send("GET", path, Map.of(), BodyPublishers.noBody(), BodyHandlers.ofInputStream());
    }

    private Answer call(String method, String path) {
        return call(method, path, Map.of(), BodyPublishers.noBody());
    }

    private Answer call(String method, String path, Map<String, String> headers, BodyPublisher content) {
        return new Answer(send(method, path, headers, content, BodyHandlers.ofByteArray()));
    }

    private <T> HttpResponse<T> send(
            String method, String path, Map<String, String> headers, BodyPublisher content, BodyHandler<T> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, content);
        headers.forEach(request::header);
        if (content.contentLength() > 0) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!language.isEmpty()) {
            request.header("Accept-Language", language);
        }
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
