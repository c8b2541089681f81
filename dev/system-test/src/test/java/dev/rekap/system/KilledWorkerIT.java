package dev.rekap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** A worker that dies in the middle of a file costs time, not a row, and makes no second one. */
@ResourceLock(InstantPipeline.LOCK)
class KilledWorkerIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void aReportCompletesWithOneRowAfterItsWorkerWasKilledInTheMiddleOfTheFile() throws Exception {
        try (FakeTranscription engine =
                new FakeTranscription("nama saya Siti alamat jalan Melati nomor tiga pesan dua lusin teh botol")) {
            Pipeline pipeline = InstantPipeline.with(Map.of(
                    "REKAP_STT_ENGINE", "openai",
                    "REKAP_STT_OPENAI_URL", engine.url(),
                    "REKAP_STT_OPENAI_KEY", "not-a-key"));
            RekapClient client = pipeline.client();
            Path spoken = Repository.samples()
                    .resolve(TruthTable.read().keySet().iterator().next());

            RekapClient.Answer accepted =
                    client.upload(Map.of("user_id", "toko-killed", "complete", "true"), List.of(spoken));
            assertThat(accepted.status()).isEqualTo(202);
            String report = accepted.body().path("report_id").asString();

            await().atMost(PATIENCE).until(() -> engine.begun() == 1);
            pipeline.transcriber().kill();
            assertThat(client.report(report).body().path("status").asString()).isEqualTo("PROCESSING");

            engine.answer(10);
            pipeline.startTranscriber().awaitReady(pipeline.http());

            await().atMost(PATIENCE)
                    .until(() -> client.report(report)
                            .body()
                            .path("status")
                            .asString()
                            .equals("COMPLETED"));
            JsonNode done = client.report(report).body();
            assertThat(engine.begun()).as("it was heard again").isGreaterThanOrEqualTo(2);
            assertThat(done.path("total").asInt()).isEqualTo(1);
            assertThat(done.path("done").asInt()).isEqualTo(1);
            assertThat(done.path("records").size()).isEqualTo(1);
            JsonNode values = done.path("records").get(0).path("values");
            assertThat(values.path("Nama").asString()).isEqualTo("Siti");
            assertThat(values.path("Alamat").asString()).isEqualTo("Jalan Melati nomor 3");
            assertThat(values.path("Jumlah minuman yang di beli").asInt()).isEqualTo(24);
        }
    }
}
