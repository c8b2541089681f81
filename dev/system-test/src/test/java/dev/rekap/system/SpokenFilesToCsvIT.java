package dev.rekap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.opencsv.CSVReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** The main job: thirty recordings in, one CSV out, heard by the offline engine. */
@ResourceLock(InstantPipeline.LOCK)
class SpokenFilesToCsvIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void thirtyRecordingsBecomeRowsOrNamedFailuresAndTheSameReportAgainChangesNothing() throws Exception {
        Map<String, List<List<String>>> truth = TruthTable.read();
        List<Path> recordings = TruthTable.recordings();
        assertThat(recordings).hasSize(30);
        Pipeline pipeline = InstantPipeline.with(Map.of("REKAP_STT_ENGINE", "sphinx"));
        int errors = pipeline.errorsLogged().size();
        RekapClient client = pipeline.client();
        String report = UUID.randomUUID().toString();
        Map<String, String> form = Map.of("user_id", "toko", "report_id", report, "complete", "true");

        RekapClient.Answer accepted = client.upload(form, recordings);

        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(202);
        assertThat(accepted.body().path("accepted").size()).isEqualTo(30);
        assertThat(accepted.body().path("sealed").asBoolean()).isTrue();
        await().atMost(PATIENCE).until(() -> finished(client, report));
        JsonNode finished = client.report(report).body();
        byte[] csv = client.csv(report);
        assertThat(finished.path("status").asString()).isEqualTo("PARTIALLY_COMPLETED");
        assertThat(failures(finished)).containsAllEntriesOf(TruthTable.failures());
        assertThat(rows(finished).size() + failures(finished).size())
                .as("every file is a row or a named failure")
                .isEqualTo(30);
        long exact = truth.entrySet().stream()
                .filter(file -> file.getValue().equals(rows(finished).get(file.getKey())))
                .count();
        System.out.printf("%d of %d spoken files have every record exactly right%n", exact, truth.size());
        assertThat(exact).isGreaterThanOrEqualTo(25);
        assertCsv(csv, finished);

        RekapClient.Answer again = client.upload(form, recordings);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body().path("accepted")).isEqualTo(accepted.body().path("accepted"));
        await().during(Duration.ofSeconds(3))
                .atMost(PATIENCE)
                .until(() -> client.report(report).body().equals(finished));
        assertThat(client.csv(report)).isEqualTo(csv);
        assertThat(pipeline.errorsLogged().stream().skip(errors))
                .as("an ordinary report logs no error and no stack trace")
                .isEmpty();
    }

    private static boolean finished(RekapClient client, String report) throws Exception {
        JsonNode now = client.report(report).body();
        String status = now.path("status").asString();
        // It is announced a moment after it has ended, and says so.
        return !status.equals("PROCESSING")
                && !status.equals("COLLECTING")
                && now.path("announced_version").asInt() > 0;
    }

    private static void assertCsv(byte[] csv, JsonNode report) throws Exception {
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFNama,Alamat,Jumlah minuman yang di beli\r\n")
                .endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        try (CSVReader reader = new CSVReader(new StringReader(text.substring(1)))) {
            List<List<String>> lines =
                    reader.readAll().stream().skip(1).map(List::of).toList();
            List<List<String>> inOrder = new ArrayList<>();
            for (JsonNode record : report.path("records")) {
                inOrder.add(values(record));
            }
            assertThat(lines).isEqualTo(inOrder);
        }
    }

    /** File name to the values of its records. */
    private static Map<String, List<List<String>>> rows(JsonNode report) {
        Map<String, String> names = new HashMap<>();
        report.path("files")
                .forEach(file -> names.put(
                        file.path("file_id").asString(), file.path("name").asString()));
        Map<String, List<List<String>>> rows = new HashMap<>();
        for (JsonNode record : report.path("records")) {
            String name = String.valueOf(names.get(record.path("file_id").asString()));
            rows.computeIfAbsent(name, _ -> new ArrayList<>()).add(values(record));
        }
        return rows;
    }

    private static List<String> values(JsonNode record) {
        JsonNode values = record.path("values");
        return List.of("Nama", "Alamat", "Jumlah minuman yang di beli").stream()
                .map(column ->
                        values.path(column).isNull() ? "" : values.path(column).asString())
                .toList();
    }

    private static Map<String, String> failures(JsonNode report) {
        Map<String, String> failures = new HashMap<>();
        for (JsonNode file : report.path("files")) {
            if (file.path("status").asString().equals("FAILED")) {
                failures.put(file.path("name").asString(), file.path("code").asString());
            }
        }
        return failures;
    }
}
