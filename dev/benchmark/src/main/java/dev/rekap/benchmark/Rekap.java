package dev.rekap.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rekap, as a client with a service token sees it. */
final class Rekap implements UploadTarget {

    private final VoiceUpload ingest;
    private final HttpClient http;
    private final URI report;
    private final Arrivals arrivals;

    Rekap(HttpClient http, URI ingest, URI report, Voices voices, Arrivals arrivals) {
        this.ingest = new VoiceUpload(http, ingest, voices);
        this.http = http;
        this.report = report;
        this.arrivals = arrivals;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    @Override
    public void upload(UUID id, int files) throws IOException, InterruptedException {
        JsonNode answer = ingest.send(id, files, true);
        if (answer.path("accepted").size() != files) {
            throw new BenchException("not every file was accepted: " + answer);
        }
    }

    @Override
    public long awaitEnd(Collection<UUID> reports, Duration patience) throws InterruptedException {
        arrivals.awaitReady(reports, patience);
        return reports.stream().mapToLong(arrivals::endOf).max().orElseThrow();
    }

    @Override
    public void requireRows(UUID id, int files) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(report.resolve("/api/v1/reports/" + id))
                        .header("Authorization", "Bearer " + Fleet.TOKEN)
                        .build(),
                BodyHandlers.ofString());
        JsonNode found = JsonMapper.shared().readTree(response.body());
        if (found.path("done").asInt(-1) != files
                || found.path("failed").asInt(-1) != 0
                || found.path("records").size() != files) {
            throw new BenchException("report " + id + " has not a row for each of its " + files + " files: "
                    + response.body().substring(0, Math.min(600, response.body().length())));
        }
    }
}
