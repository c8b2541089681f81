package dev.rekap.report.running;

import static dev.rekap.report.running.RunningService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.Facts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What callers do to reports, and what they watch. */
class ActionsIT {

    private final RunningService service = RunningService.get();
    private final Facts facts = Facts.of("toko");
    private final ReportBlobs names = new ReportBlobs(facts.id());
    private final String path = "/api/v1/reports/" + facts.id();

    @Test
    void aRetryTriesTheFailedFilesAgain() {
        keepAudioOf(2);
        service.publish(
                facts.sealed(3),
                facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3")),
                facts.failed(2, FailureCode.ENGINE_UNAVAILABLE),
                facts.failed(3, FailureCode.NO_SPEECH));
        service.awaitStatus(facts, "PARTIALLY_COMPLETED");

        HttpCalls.Answer retried = service.http.post(path + "/retry");

        assertThat(retried.status()).isEqualTo(202);
        assertThat(retried.json().path("version").asInt()).isEqualTo(2);
        assertThat(retried.json().path("status").asString()).isEqualTo("PROCESSING");
        eventually()
                .untilAsserted(() -> assertThat(service.listener.of(facts.id(), AudioStored.class))
                        .extracting(AudioStored::task)
                        .containsExactly(facts.task(2, 2)));
        assertThat(service.report(facts).at("/files/2/code").asString()).isEqualTo("AUDIO_MISSING");
        assertThat(service.http.post(path + "/retry").problem()).isEqualTo("409 NOT_FINISHED");

        service.publish(
                facts.failed(2, 1, FailureCode.NO_SPEECH),
                facts.extracted(2, 2, facts.row("Sari", "Jalan Melati", "2")));
        eventually().until(() -> service.listener.ready(facts.id()).size() == 2);
        assertThat(service.http.get(path + "/report.csv").text())
                .endsWith("\r\nBudi,Jalan Mawar,3\r\nSari,Jalan Melati,2\r\n");
        assertThat(service.blobs().info(names.csv(1))).isPresent();
        assertThat(service.blobs().info(names.csv(2))).isPresent();
        assertThat(service.http.post(path + "/retry").problem()).isEqualTo("409 NOTHING_TO_RETRY");
    }

    @Test
    void retryIsRefusedWhenNoFileHasFailed() {
        service.publish(facts.stored(1));
        service.awaitFiles(facts, 1, 0, 0);
        assertThat(service.http.post(path + "/retry").problem()).isEqualTo("409 NOT_FINISHED");

        service.publish(facts.sealed(1), facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3")));
        service.awaitStatus(facts, "COMPLETED");
        assertThat(service.http.post(path + "/retry").problem()).isEqualTo("409 NOTHING_TO_RETRY");
        assertThat(service.http.post(path + "/cancel").problem()).isEqualTo("409 ALREADY_FINISHED");
    }

    @Test
    void aCancelledReportTakesNothingMore() {
        service.publish(facts.sealed(2), facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3")));
        service.awaitFiles(facts, 2, 1, 0);

        assertThat(service.http.post(path + "/cancel").json().path("status").asString())
                .isEqualTo("CANCELLED");
        assertThat(service.http.post(path + "/cancel").status()).isEqualTo(200);

        assertThat(service.blobs().info(names.closed())).isPresent();
        eventually().until(() -> service.listener.ready(facts.id()).size() == 1);
        assertThat(service.listener.ready(facts.id()).getFirst().status()).isEqualTo(ReportStatus.CANCELLED);
        assertThat(service.report(facts).at("/files/1/code").asString()).isEqualTo("CANCELLED");
        assertThat(service.http.post(path + "/retry").problem()).isEqualTo("409 REPORT_CLOSED");
        // What was understood before need not be spoken again.
        assertThat(service.http.get(path + "/report.csv").text()).endsWith("\r\nBudi,Jalan Mawar,3\r\n");
    }

    @Test
    void aDeletedReportIsGoneForGood() {
        keepAudioOf(1);
        service.publish(facts.sealed(1), facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3")));
        service.awaitStatus(facts, "COMPLETED");

        assertThat(service.http.delete(path).status()).isEqualTo(204);
        assertThat(service.http.delete(path).status()).isEqualTo(204);
        HttpCalls owner = service.http.with(RunningService.keyOf("toko"));
        assertThat(owner.delete(path).status()).isEqualTo(204);
        assertThat(service.http
                        .with(RunningService.keyOf("warung"))
                        .delete(path)
                        .problem())
                .isEqualTo("404 REPORT_NOT_FOUND");

        assertThat(service.blobs().list(names.prefix()))
                .extracting(listed -> listed.key())
                .containsExactly(names.closed());
        // A late fact, and one that shows that it was taken.
        Facts marker = Facts.of("toko");
        service.publish(facts.stored(1), facts.sealed(1), marker.stored(1));
        service.awaitFiles(marker, 1, 0, 0);
        assertThat(service.http.get(path).problem()).isEqualTo("404 REPORT_NOT_FOUND");
    }

    @Test
    void streamShowsEveryChangeUntilTheEnd() throws IOException {
        service.publish(facts.sealed(2));
        service.awaitStatus(facts, "PROCESSING");
        HttpResponse<InputStream> stream = service.http.open(path + "/events");
        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");

        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            readUntil(reader, lines, ":still here");
            service.publish(facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3")));
            readUntil(reader, lines, "\"done\":1");
            service.publish(facts.failed(2, FailureCode.NO_SPEECH));
            readUntil(reader, lines, null);
        }

        List<String> events =
                lines.stream().filter(line -> line.startsWith("data:")).toList();
        assertThat(events.getFirst()).contains("\"status\":\"PROCESSING\"", "\"done\":0");
        assertThat(events.getLast()).contains("\"status\":\"PARTIALLY_COMPLETED\"", "\"done\":1", "\"failed\":1");
        assertThat(lines).contains("event:progress");
    }

    @Test
    void numberOfStreamsIsLimited() throws IOException {
        service.publish(facts.sealed(1));
        service.awaitStatus(facts, "PROCESSING");
        List<InputStream> streams = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            streams.add(service.http.open(path + "/events").body());
        }

        assertThat(service.http.get(path + "/events").problem()).isEqualTo("503 BUSY");
        for (InputStream stream : streams) {
            stream.close();
        }
        service.publish(facts.failed(1, FailureCode.NO_SPEECH));
        eventually().until(() -> service.http.get(path + "/events").status() == 200);
    }

    @Test
    void aServiceThatStopsEndsItsStreams() throws IOException {
        service.publish(facts.sealed(1));
        service.awaitStatus(facts, "PROCESSING");
        ConfigurableApplicationContext replica = service.start();
        int port = Integer.parseInt(replica.getEnvironment().getRequiredProperty("local.server.port"));
        InputStream stream = new HttpCalls(port, RunningService.SERVICE_TOKEN)
                .open(path + "/events")
                .body();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            readUntil(reader, new ArrayList<>(), "PROCESSING");
            long began = System.nanoTime();
            replica.close();
            readUntil(reader, new ArrayList<>(), null);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        } finally {
            replica.close();
        }
    }

    private static void readUntil(BufferedReader reader, List<String> lines, @Nullable String wanted)
            throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (wanted != null && line.contains(wanted)) {
                return;
            }
        }
    }

    private void keepAudioOf(int file) {
        service.blobs().put(names.audio(facts.file(file).id()), BlobContent.of("audio", "audio/ogg"));
    }
}
