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

/** {@code POST /api/v1/audio/upload}, with voice notes of which no two are equal. */
final class VoiceUpload {

    private static final String BOUNDARY = "rekap-benchmark";

    private final HttpClient http;
    private final URI upload;
    private final Voices voices;

    VoiceUpload(HttpClient http, URI server, Voices voices) {
        this.http = http;
        this.upload = server.resolve("/api/v1/audio/upload");
        this.voices = voices;
    }

    /**
     * Uploads so many files in one request and returns the answer.
     *
     * @param seal whether these were all
     * @throws BenchException unless it is a 202
     */
    JsonNode send(UUID report, int files, boolean seal) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(upload)
                        .header("Authorization", "Bearer " + Fleet.TOKEN)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body(report, files, seal)))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 202) {
            throw new BenchException("an upload was not accepted: " + response.statusCode() + " " + response.body());
        }
        return JsonMapper.shared().readTree(response.body());
    }

    private byte[] body(UUID report, int files, boolean seal) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        field(body, "user_id", "bench-" + report);
        field(body, "report_id", report.toString());
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
        return body.toByteArray();
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
