package dev.rekap.simulator.telegram.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks to the control API. */
final class Control {
    private static final Duration PATIENCE = Duration.ofSeconds(70);
    private static final int OK = 200;

    private final URI url;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Control(URI url) {
        this.url = url;
    }

    ObjectNode object() {
        return mapper.createObjectNode();
    }

    JsonNode parse(String json) {
        return mapper.readTree(json);
    }

    URI address(String path) {
        return url.resolve(path);
    }

    JsonNode get(String path) {
        return mapper.readTree(call("GET", path, BodyPublishers.noBody()));
    }

    void delete(String path) {
        call("DELETE", path, BodyPublishers.noBody());
    }

    JsonNode post(String path, JsonNode body) {
        return mapper.readTree(call("POST", path, BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body))));
    }

    JsonNode post(String path, BodyPublisher body) {
        return mapper.readTree(call("POST", path, body));
    }

    void put(String path, JsonNode body) {
        call("PUT", path, BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)));
    }

    byte[] call(String verb, String path, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .timeout(PATIENCE)
                .method(verb, body)
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == OK) {
                return answer.body();
            }
            throw new SimulatorException(verb + " " + path + ": " + reason(answer));
        } catch (IOException e) {
            throw new SimulatorException("the simulated Telegram at " + url + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SimulatorException("interrupted", e);
        }
    }

    private String reason(HttpResponse<byte[]> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return type.startsWith("application/json")
                ? mapper.readTree(answer.body()).path("description").asString("")
                : "status " + answer.statusCode();
    }
}
