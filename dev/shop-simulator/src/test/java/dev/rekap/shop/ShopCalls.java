package dev.rekap.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rekap.shop.http.ShopServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a simulated shop with some credentials. */
record ShopCalls(ShopServer server, String credentials) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    static ShopCalls withKeys(ShopServer server) {
        return new ShopCalls(server, ShopKeys.FOR_TESTS.key() + ":" + ShopKeys.FOR_TESTS.secret());
    }

    static ShopCalls withPassword(ShopServer server) {
        return new ShopCalls(server, ShopKeys.FOR_TESTS.user() + ":" + ShopKeys.FOR_TESTS.password());
    }

    HttpResponse<String> json(String method, String path, String body) throws IOException, InterruptedException {
        return call(method, path, body.getBytes(UTF_8), "application/json", "");
    }

    JsonNode read(String method, String path, String body) throws IOException, InterruptedException {
        return JSON.readTree(json(method, path, body).body());
    }

    HttpResponse<String> call(String method, String path, byte[] body, String type, String disposition)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!credentials.isEmpty()) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!disposition.isEmpty()) {
            request.header("Content-Disposition", disposition);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
