package dev.rekap.ingest.running;

import static dev.rekap.ingest.audio.Recordings.opus;
import static dev.rekap.ingest.running.Answers.accepted;
import static dev.rekap.ingest.running.Answers.json;
import static dev.rekap.ingest.running.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.environment.Part;
import dev.rekap.ingest.running.RunningService.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What stands behind the service is down: nothing is promised, and a repeat mends it. */
class OutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningService service = RunningService.shared();
    private final ReportId report = ReportId.random();
    private final UploadBodyBytes form = new UploadBodyBytes()
            .field("user_id", "toko")
            .field("report_id", report)
            .file("a.ogg", opus(1));

    @Test
    void uploadFailsWithoutTheStore() {
        service.stack.stopPart(Part.S3);
        try {
            Answer refused = service.upload(form);

            problem(refused, 503, "STORAGE_UNAVAILABLE");
            assertThat(refused.header("Retry-After")).hasValue("10");
            assertThat(refused.body()).doesNotContain("127.0.0.1");
            problem(service.complete(RunningService.TOKEN, report), 503, "STORAGE_UNAVAILABLE");
            assertThat(json(service.management("/actuator/health"))
                            .required("components")
                            .required("blobs")
                            .required("status")
                            .stringValue())
                    .isEqualTo("DOWN");
            assertThat(json(service.management("/actuator/health/readiness"))
                            .required("status")
                            .stringValue())
                    .as("every replica shares the store: taking all of them out would leave callers without an answer")
                    .isEqualTo("UP");
        } finally {
            service.stack.startPart(Part.S3);
        }
        await().atMost(PATIENCE).untilAsserted(() -> accepted(service.upload(form)));
    }

    @Test
    void uploadFailsWithoutTheDatabaseAndLeavesNothing() {
        accepted(service.upload(form));
        service.stack.stopPart(Part.POSTGRES);
        try {
            UploadBodyBytes more = new UploadBodyBytes()
                    .field("user_id", "toko")
                    .field("report_id", report)
                    .file("b.ogg", opus(2));
            Answer refused = service.upload(more);

            problem(refused, 503, "STORAGE_UNAVAILABLE");
            assertThat(refused.header("Retry-After")).hasValue("10");
            assertThat(refused.body()).doesNotContain("127.0.0.1");
            problem(service.complete(RunningService.TOKEN, report), 503, "STORAGE_UNAVAILABLE");
            assertThat(service.storedFiles(report)).isEqualTo(1);
            assertThat(json(service.management("/actuator/health/readiness"))
                            .required("status")
                            .stringValue())
                    .as("every replica shares the database")
                    .isEqualTo("UP");
        } finally {
            service.stack.startPart(Part.POSTGRES);
        }
        await().atMost(PATIENCE).untilAsserted(() -> accepted(service.upload(form)));
        assertThat(accepted(service.complete(RunningService.TOKEN, report))
                        .required("total")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void uploadFailsWithoutTheBrokerAndIsCompletedWithoutARepeat() {
        service.stack.stopPart(Part.RABBITMQ);
        try {
            problem(service.upload(form), 503, "BROKER_UNAVAILABLE");
            assertThat(json(service.management("/actuator/health/liveness"))
                            .required("status")
                            .stringValue())
                    .isEqualTo("UP");
        } finally {
            service.stack.startPart(Part.RABBITMQ);
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                service.management("/actuator/prometheus").body())
                        .containsPattern("rekap_ingest_completed_total\\{[^}]*PUBLISHED[^}]*} [1-9]"));
        assertThat(service.receive("rekap.stt", report)).isInstanceOf(AudioStored.class);
        accepted(service.upload(form));
        assertThat(service.storedFiles(report)).isEqualTo(1);
    }
}
