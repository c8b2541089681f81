package dev.rekap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** The first engine is down, the second at its limit, the third answers: nobody who waits for the report sees any of it. */
@ResourceLock(InstantPipeline.LOCK)
class ProviderChainIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Of any of them. */
    private static final String OPEN = "rekap_provider_circuit_open{";

    @Test
    void aReportCompletesWithTheThirdEngineAndTheFirstIsAskedAgainWhenItIsWell() throws Exception {
        try (FakeProvider provider = new FakeProvider()) {
            Pipeline pipeline = InstantPipeline.with(Map.of(
                    "REKAP_STT_ENGINE", "openai,azure,sphinx",
                    "REKAP_STT_OPENAI_URL", provider.url(),
                    "REKAP_STT_AZURE_URL", provider.azureAtItsLimit(),
                    "REKAP_STT_AZURE_KEY", "not-a-key",
                    "REKAP_STT_CIRCUIT_CALLS", "2",
                    "REKAP_STT_CIRCUIT_FAILURES", "2",
                    "REKAP_STT_CIRCUIT_OPEN", "5s"));
            Path siti = Repository.samples().resolve("01-siti.ogg");
            Path budi = Repository.samples().resolve("02-budi.mp3");
            Path dewi = Repository.samples().resolve("03-dewi.wav");
            provider.refuse(500);
            provider.refuse(500);

            JsonNode report = report(pipeline, "toko", siti, budi);

            assertThat(report.path("status").asString()).isEqualTo("COMPLETED");
            assertThat(each(report, "records", "/values/Nama")).containsExactly("Siti", "Budi");
            assertThat(each(report, "files", "/engine")).containsOnly("sphinx");
            assertThat(pipeline.metered("stt-worker", OPEN)).isEqualTo(1);
            assertThat(failures(pipeline, "500")).isEqualTo(2);
            assertThat(failures(pipeline, "429")).isBetween(1.0, 2.0);

            AtomicInteger seller = new AtomicInteger();
            await("the circuit closes when two calls were answered")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> {
                        // Each seller anew: what was heard for one before is not asked for again.
                        report(pipeline, "toko-" + seller.incrementAndGet(), dewi);
                        return pipeline.metered("stt-worker", OPEN) == 0;
                    });

            JsonNode later = report(pipeline, "toko", budi);
            assertThat(each(later, "files", "/engine")).containsExactly("openai");
        }
    }

    private static List<String> each(JsonNode report, String list, String value) {
        return report.path(list)
                .valueStream()
                .map(each -> each.at(value).asString())
                .toList();
    }

    /** Calls of engines that ended with this status. */
    private static double failures(Pipeline pipeline, String status) throws Exception {
        return pipeline.metered(
                "stt-worker",
                line -> line.startsWith("gen_ai_client_operation_duration_seconds_count")
                        && line.contains("error_type=\"" + status + '"'));
    }

    /** A finished report of these recordings. */
    private static JsonNode report(Pipeline pipeline, String user, Path... recordings) throws Exception {
        RekapClient client = pipeline.client();
        String id = client.upload(Map.of("user_id", user, "complete", "true"), List.of(recordings))
                .body()
                .path("report_id")
                .asString();
        await().atMost(PATIENCE)
                .until(() -> client.report(id).body().path("status").asString().matches(".*COMPLETED|FAILED"));
        return client.report(id).body();
    }
}
