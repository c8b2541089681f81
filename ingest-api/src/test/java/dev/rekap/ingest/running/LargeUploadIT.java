package dev.rekap.ingest.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.environment.parts.ServedPort;
import dev.rekap.ingest.audio.Recordings;
import dev.rekap.ingest.running.RunningService.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An upload of several times the heap, into the service as it is run: its own process, with the heap that {@code ./rekap}
 * gives it. It has as many files as there may be, and one of them is as large as a file may be.
 */
class LargeUploadIT {

    private static final int FILES = 30;
    private static final int LARGEST = 50 << 20;
    private static final int OTHERS = 8 << 20;
    private static final int HEAP_MEGABYTES = 80;
    private static final int BLOCK = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final RunningService parts = RunningService.shared();
    private final ReportId report = ReportId.random();

    @TempDir
    private Path directory;

    @Test
    void thirtyFilesOf282MegabytesGoThroughAHeapOf80() throws Exception {
        int port = ServedPort.orFree(0);
        Process service = start(port);
        try (HttpClient client = HttpClient.newHttpClient()) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                assertThat(service.isAlive()).isTrue();
                return client.send(request(port, "/v3/api-docs").build(), BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            });

            HttpRequest upload = request(port, "/api/v1/audio/upload")
                    .header("Content-Type", UploadBodyBytes.CONTENT_TYPE)
                    .POST(BodyPublishers.ofInputStream(this::body))
                    .build();
            Answer answer = Answer.of(client.send(upload, BodyHandlers.ofString()));

            assertThat(Answers.names(Answers.accepted(answer).required("accepted")))
                    .hasSize(FILES);
            assertThat(parts.stored(report))
                    .filteredOn(blob -> blob.endsWith(" " + OTHERS))
                    .hasSize(FILES - 1);
            assertThat(parts.stored(report))
                    .filteredOn(blob -> blob.endsWith(" " + LARGEST))
                    .hasSize(1);
            assertThat(peakMemory(service)).isLessThan(336L << 20);
        } finally {
            service.destroy();
            service.waitFor();
            parts.blobs().deleteAll("reports/" + report + "/");
        }
        try (Stream<Path> left = Files.list(directory.resolve("spool"))) {
            assertThat(left).isEmpty();
        }
    }

    private Process start(int port) throws IOException {
        Map<String, String> settings = RunningService.settings(parts.stack, directory.resolve("spool"));
        settings.put("rekap.ingest.port", String.valueOf(port));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                Path.of("target", "ingest-api-1.0.0-SNAPSHOT-app.jar").toString()));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "large-upload.log").toFile())
                .start();
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + RunningService.TOKEN);
    }

    /** Made while it is sent: nobody holds all of it. */
    private InputStream body() {
        List<InputStream> body = new ArrayList<>();
        body.add(new ByteArrayInputStream(new UploadBodyBytes()
                .field("user_id", "toko")
                .field("report_id", report)
                .withoutEnd()));
        for (int file = 1; file <= FILES; file++) {
            body.add(new ByteArrayInputStream(UploadBodyBytes.head(UploadBodyBytes.disposition(file + ".wav"))));
            byte[] block = Recordings.noise(file, BLOCK);
            int size = file == FILES ? LARGEST : OTHERS;
            byte[] header = Recordings.wavHeader(size - 44);
            body.add(new ByteArrayInputStream(header));
            for (int left = size - header.length; left > 0; left -= BLOCK) {
                body.add(new ByteArrayInputStream(block, 0, Math.min(left, BLOCK)));
            }
            body.add(new ByteArrayInputStream("\r\n".getBytes(StandardCharsets.US_ASCII)));
        }
        body.add(new ByteArrayInputStream(UploadBodyBytes.end()));
        return new SequenceInputStream(Collections.enumeration(body));
    }

    /** In bytes, of all that the process held at once. */
    private static long peakMemory(Process process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) << 10)
                .findFirst()
                .orElse(0);
    }
}
