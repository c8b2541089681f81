package dev.rekap.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody with a token and an HTTP client can do. */
record RekapClient(HttpClient http, URI ingest, URI report, String token) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOUNDARY = "rekap-system-test";

    /** An answer with its status; the body is JSON. */
    record Answer(int status, JsonNode body) {}

    Answer upload(Map<String, String> fields, List<Path> files) throws IOException, InterruptedException {
        List<BodyPublisher> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add(text(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value))));
        for (Path file : files) {
            parts.add(text("--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n"
                    .formatted(BOUNDARY, file.getFileName())));
            parts.add(BodyPublishers.ofFile(file));
            parts.add(text("\r\n"));
        }
        parts.add(text("--" + BOUNDARY + "--\r\n"));
        return json(request(ingest, "/api/v1/audio/upload")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)))
                .build());
    }

    Answer complete(String reportId) throws IOException, InterruptedException {
        return json(request(ingest, "/api/v1/reports/" + reportId + "/complete")
                .POST(BodyPublishers.noBody())
                .build());
    }

    Answer report(String reportId) throws IOException, InterruptedException {
        return json(request(report, "/api/v1/reports/" + reportId).build());
    }

    /** A link to the page on which the report is put right. */
    String reviewLink(String reportId) throws IOException, InterruptedException {
        return json(request(report, "/api/v1/reports/" + reportId + "/review-links")
                        .POST(BodyPublishers.noBody())
                        .build())
                .body()
                .path("url")
                .asString();
    }

    /** Revokes all links to the report. */
    void revokeLinks(String reportId) throws IOException, InterruptedException {
        http.send(
                request(report, "/api/v1/reports/" + reportId + "/review-links")
                        .DELETE()
                        .build(),
                BodyHandlers.discarding());
    }

    /** The reports of a user, newest first. */
    List<JsonNode> reports(String user) throws IOException, InterruptedException {
        List<JsonNode> reports = new ArrayList<>();
        json(request(report, "/api/v1/reports?limit=100&user_id=" + user).build())
                .body()
                .path("reports")
                .forEach(reports::add);
        return reports;
    }

    /** What was spent today, and by whom. */
    JsonNode costs() throws IOException, InterruptedException {
        return json(request(report, "/api/v1/costs").build()).body();
    }

    /** The words that were learnt of a user. */
    JsonNode vocabulary(String user) throws IOException, InterruptedException {
        return json(request(report, "/api/v1/users/" + user + "/vocabulary").build())
                .body();
    }

    byte[] csv(String reportId) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(
                request(report, "/api/v1/reports/" + reportId + "/report.csv").build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("status " + response.statusCode());
        }
        return response.body();
    }

    private HttpRequest.Builder request(URI service, String path) {
        return HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private Answer json(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }
}
