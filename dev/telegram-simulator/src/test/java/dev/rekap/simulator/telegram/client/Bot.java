package dev.rekap.simulator.telegram.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bot that speaks plain HTTP. */
final class Bot implements AutoCloseable {
    private final URI url;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Bot(URI url, String token) {
        this.url = url;
        this.token = token;
    }

    /** An answer of the Bot API. */
    record Answer(int status, JsonNode body) {
        JsonNode result() {
            return body.path("result");
        }

        String error() {
            return status + " " + body.path("description").asString();
        }
    }

    /** Calls with a form; parameters are name, value, name, value, … */
    Answer call(String method, String... parameters) throws IOException, InterruptedException {
        return post(method, "application/x-www-form-urlencoded", BodyPublishers.ofString(form(parameters)));
    }

    Answer json(String method, String body) throws IOException, InterruptedException {
        return post(method, "application/json", BodyPublishers.ofString(body));
    }

    /** Calls with the parameters in the address. */
    Answer get(String method, String... parameters) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(address("/bot" + token + "/" + method + "?" + form(parameters))));
    }

    /** Sends a document with a multipart body. */
    Answer document(String chat, String name, byte[] bytes, String... parameters)
            throws IOException, InterruptedException {
        String border = "border" + System.nanoTime();
        List<byte[]> body = new ArrayList<>();
        List<String> all = new ArrayList<>(List.of("chat_id", chat));
        all.addAll(List.of(parameters));
        for (int i = 0; i < all.size(); i += 2) {
            body.add(("--" + border + "\r\nContent-Disposition: form-data; name=\"" + all.get(i) + "\"\r\n\r\n"
                            + all.get(i + 1) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.add(("--" + border + "\r\nContent-Disposition: form-data; name=\"document\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.add(bytes);
        body.add(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post("sendDocument", "multipart/form-data; boundary=" + border, BodyPublishers.ofByteArrays(body));
    }

    private Answer post(String method, String type, BodyPublisher body) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(address("/bot" + token + "/" + method))
                .header("Content-Type", type)
                .POST(body));
    }

    private Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), JsonMapper.shared().readTree(response.body()));
    }

    /** The updates that wait, confirmed up to this offset. */
    List<JsonNode> updates(long offset) throws IOException, InterruptedException {
        return call("getUpdates", "offset", String.valueOf(offset))
                .result()
                .valueStream()
                .toList();
    }

    HttpResponse<byte[]> download(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address("/file/bot" + token + "/" + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> raw(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    URI address(String path) {
        return url.resolve(path);
    }

    private static String form(String... parameters) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
