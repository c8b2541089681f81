package dev.rekap.report.running;

import static dev.rekap.report.running.RunningService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.environment.Part;
import dev.rekap.report.Facts;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What time alone makes necessary, and what a crash left undone. */
class TimeIT {

    private final RunningService service = RunningService.get();
    private final Facts facts = Facts.of("toko");
    private final ReportBlobs names = new ReportBlobs(facts.id());

    @Test
    void overdueReportEndsWithoutItsMissingFilesAndTakesThemWhenTheyCome() {
        service.publish(facts.sealed(2), facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3")));
        service.awaitFiles(facts, 2, 1, 0);

        service.update(facts.id(), "deadline = now() - interval '1 second'");

        service.awaitStatus(facts, "PARTIALLY_COMPLETED");
        assertThat(service.report(facts).at("/files/1/code").asString()).isEqualTo("TIMED_OUT");
        eventually().until(() -> service.listener.ready(facts.id()).size() == 1);

        service.publish(facts.extracted(2, facts.row("Sari", "Jalan Melati", "2")));
        service.awaitStatus(facts, "COMPLETED");
        assertThat(service.report(facts).path("version").asInt()).isEqualTo(2);
        assertThat(service.report(facts).path("records")).hasSize(2);
        eventually().until(() -> service.listener.ready(facts.id()).size() == 2);
    }

    @Test
    void reportThatIsNeverSealedExpires() {
        service.publish(facts.stored(1));
        service.awaitFiles(facts, 1, 0, 0);

        service.update(facts.id(), "created_at = now() - interval '25 hours'");

        service.awaitStatus(facts, "EXPIRED");
        eventually().until(() -> service.listener.ready(facts.id()).size() == 1);
        assertThat(service.blobs().info(names.closed())).isPresent();
        service.publish(facts.sealed(1));
        assertThat(service.listener.ready(facts.id()).getFirst().status()).isEqualTo(ReportStatus.EXPIRED);
    }

    @Test
    void aFileThatIsKnownFromTheManifestOnlyIsPublishedAgain() {
        service.publish(facts.stored(1), facts.sealed(2));
        service.awaitFiles(facts, 2, 0, 0);
        eventually()
                .until(() -> service.listener.of(facts.id(), AudioStored.class).size() == 1);

        service.update(facts.id(), "working_since = now() - interval '61 seconds'");

        eventually()
                .until(() -> service.listener.of(facts.id(), AudioStored.class).size() == 2);
        assertThat(service.listener.of(facts.id(), AudioStored.class).getLast().task())
                .isEqualTo(facts.task(2, 1));
    }

    @Test
    void reportIsFinishedAfterACrash() {
        finish();

        service.update(
                facts.id(),
                "status = 'PROCESSING', finished_at = NULL, announced = false, updated_at = now() - interval '1 minute'");

        service.awaitStatus(facts, "COMPLETED");
        eventually().until(() -> service.listener.ready(facts.id()).size() == 2);
    }

    @Test
    void reportIsAnnouncedOnceMoreAfterACrash() {
        finish();

        service.update(facts.id(), "announced = false, finished_at = now() - interval '1 minute'");

        eventually().until(() -> service.listener.ready(facts.id()).size() == 2);
        ReportReady again = service.listener.ready(facts.id()).getLast();
        assertThat(again).isEqualTo(service.listener.ready(facts.id()).getFirst());
        eventually().until(this::announced);
    }

    @Test
    void recordingsGoFirstAndTheReportLater() {
        service.blobs().put(names.audio(facts.file(1).id()), BlobContent.of("audio", "audio/ogg"));
        service.blobs().put(names.transcript(facts.file(1).id()), BlobContent.of("{}", "application/json"));
        finish();

        service.update(facts.id(), "finished_at = now() - interval '8 days'");
        eventually()
                .until(() -> service.blobs()
                        .info(names.transcript(facts.file(1).id()))
                        .isEmpty());
        assertThat(service.blobs().info(names.audio(facts.file(1).id()))).isEmpty();
        assertThat(service.status(facts)).isEqualTo("COMPLETED");

        service.update(facts.id(), "finished_at = now() - interval '91 days', claimed_until = '-infinity'");
        eventually()
                .until(() -> service.http.get("/api/v1/reports/" + facts.id()).status() == 404);
        eventually().until(() -> service.blobs().info(names.csv(1)).isEmpty());
    }

    @Test
    void aResultIsNotLostWhileTheBlobStoreIsDown() {
        service.publish(facts.sealed(1));
        service.awaitFiles(facts, 1, 0, 0);
        service.stack.stopPart(Part.S3);
        try {
            service.publish(facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3")));
            service.awaitFiles(facts, 1, 1, 0);
            assertThat(service.status(facts)).isEqualTo("PROCESSING");
            assertThat(service.http
                            .get("/api/v1/reports/" + Facts.of("toko").id())
                            .problem())
                    .isEqualTo("503 STORAGE_UNAVAILABLE");
        } finally {
            service.stack.startPart(Part.S3);
        }

        service.awaitStatus(facts, "COMPLETED");
        eventually().until(() -> service.listener.ready(facts.id()).size() == 1);
    }

    @Test
    void aResultIsNotLostWhileTheDatabaseIsDown() {
        service.publish(facts.sealed(1));
        service.awaitFiles(facts, 1, 0, 0);
        service.stack.stopPart(Part.POSTGRES);
        try {
            service.publish(facts.failed(1, FailureCode.NO_SPEECH));
            assertThat(service.http.get("/api/v1/reports/" + facts.id()).problem())
                    .isEqualTo("503 STORAGE_UNAVAILABLE");
        } finally {
            service.stack.startPart(Part.POSTGRES);
        }

        service.awaitStatus(facts, "FAILED");
    }

    private void finish() {
        service.publish(facts.sealed(1), facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3")));
        service.awaitStatus(facts, "COMPLETED");
        eventually().until(() -> service.listener.ready(facts.id()).size() == 1);
        eventually().until(this::announced);
    }

    private boolean announced() {
        return service.context
                .getBean(JdbcClient.class)
                .sql("SELECT announced FROM report.report WHERE id = :id")
                .param("id", facts.id().value())
                .query(Boolean.class)
                .single();
    }
}
