package dev.rekap.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody with a token does: uploads, and looks at the report. */
final class ReportUploads {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOUNDARY = "rekap-benchmark";

    private final HttpClient http;
    private final URI ingest;
    private final URI report;
    private final Voices voices;

    ReportUploads(HttpClient http, URI ingest, URI report, Voices voices) {
        this.http = http;
        this.ingest = ingest;
        this.report = report;
        this.voices = voices;
    }

    /** Uploads a report of so many files in one request; {@code seal} says that these were all. Returns when accepted. */
    void upload(UUID id, int files, boolean seal) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        field(body, "user_id", "bench-" + id);
        field(body, "report_id", id.toString());
        field(body, "complete", Boolean.toString(seal));
        for (int i = 1; i <= files; i++) {
            text(
                    body,
                    "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%02d.ogg\"\r\n\r\n"
                            .formatted(BOUNDARY, i));
            body.write(voices.another());
            text(body, "\r\n");
        }
        text(body, "--" + BOUNDARY + "--\r\n");
        HttpResponse<String> response = http.send(
                request(ingest.resolve("/api/v1/audio/upload"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 202
                || JSON.readTree(response.body()).path("accepted").size() != files) {
            throw new BenchException("an upload was not accepted: " + response.statusCode() + " " + response.body());
        }
    }

    /** Every file is a row, or the figures are worth nothing. */
    void requireRows(UUID id, int files) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(request(report.resolve("/api/v1/reports/" + id)).build(), BodyHandlers.ofString());
        JsonNode found = JSON.readTree(response.body());
        if (found.path("done").asInt(-1) != files
                || found.path("failed").asInt(-1) != 0
                || found.path("records").size() != files) {
            throw new BenchException("report " + id + " has not a row for each of its " + files + " files: "
                    + response.body().substring(0, Math.min(600, response.body().length())));
        }
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + Fleet.TOKEN);
    }

    private static void field(ByteArrayOutputStream body, String name, String value) throws IOException {
        text(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value));
    }

    private static void text(ByteArrayOutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
