package dev.rekap.ingest.running;

import static dev.rekap.ingest.audio.Recordings.opus;
import static dev.rekap.ingest.audio.Recordings.wav;
import static dev.rekap.ingest.running.Answers.accepted;
import static dev.rekap.ingest.running.Answers.json;
import static dev.rekap.ingest.running.Answers.names;
import static dev.rekap.ingest.running.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.rekap.bus.Publisher;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.RecordsExtracted;
import dev.rekap.contracts.orders.ReportClosed;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.ingest.ReceivedReport;
import dev.rekap.ingest.ReceivedReports;
import dev.rekap.ingest.running.RunningService.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class UploadIT {

    private final RunningService service = RunningService.shared();
    private final ReportId report = ReportId.random();

    @Test
    void recordingsGoIntoTheStoreAndOntoTheBusAndTheReportIsSealed() {
        Answer answer = service.upload(new UploadBodyBytes()
                .field("user_id", "toko")
                .file("pesanan 録音.ogg", opus(1))
                .field("report_id", report)
                .file("b.wav", wav(2)));

        JsonNode body = accepted(answer);
        assertThat(body.required("report_id").stringValue()).isEqualTo(report.toString());
        assertThat(names(body.required("accepted"))).containsExactly("pesanan 録音.ogg", "b.wav");
        assertThat(body.at("/accepted/1/size").intValue()).isEqualTo(wav(2).length);
        assertThat(body.required("sealed").booleanValue()).isFalse();
        assertThat(service.storedFiles(report)).isEqualTo(2);
        AudioStored stored = (AudioStored) service.receive("rekap.stt", report);
        assertThat(stored.task().file().contentType()).isEqualTo("audio/ogg");
        assertThat(service.spooledFiles()).isEmpty();

        JsonNode sealed = accepted(service.complete(RunningService.TOKEN, report));

        assertThat(sealed.required("sealed").booleanValue()).isTrue();
        assertThat(sealed.required("total").intValue()).isEqualTo(2);
        assertThat(service.receive("rekap.report", report)).isInstanceOf(AudioStored.class);
        assertThat(service.receive("rekap.report", report)).isInstanceOf(AudioStored.class);
        assertThat(service.receive("rekap.report", report))
                .isInstanceOfSatisfying(
                        ReportSealed.class,
                        manifest -> assertThat(manifest.files())
                                .extracting(AudioFile::name)
                                .containsExactly("pesanan 録音.ogg", "b.wav"));
        assertThat(accepted(service.complete(RunningService.TOKEN, report))).isEqualTo(sealed);
    }

    @Test
    void theSameRequestTwiceIsAnsweredTheSameAndChangesNothing() {
        UploadBodyBytes form = new UploadBodyBytes()
                .field("user_id", "toko")
                .field("report_id", report)
                .field("complete", "true")
                .file("a.ogg", opus(1))
                .file("b.ogg", opus(2));

        JsonNode first = accepted(service.upload(form));
        List<String> stored = service.stored(report);

        assertThat(accepted(service.upload(form))).isEqualTo(first);
        assertThat(service.stored(report)).isEqualTo(stored);
        assertThat(first.required("sealed").booleanValue()).isTrue();
    }

    @Test
    void aUserKeyNeedsNoUserIdAndSealsItsOwnReport() {
        String key = RunningService.keyOf("toko");

        accepted(service.upload(
                key, new UploadBodyBytes().field("report_id", report).file("a.ogg", opus(1))));

        assertThat(accepted(service.complete(key, report)).required("total").intValue())
                .isEqualTo(1);
    }

    @Test
    void placeAndReplyToRideAlongAndSurviveARepeat() {
        UploadBodyBytes later = placed(20, "a.ogg", 1);
        UploadBodyBytes earlier = placed(10, "b.ogg", 2);

        JsonNode first = accepted(service.upload(later));
        accepted(service.upload(earlier));

        assertThat(accepted(service.upload(later))).isEqualTo(first);
        assertThat(accepted(service.complete(RunningService.TOKEN, report))
                        .required("total")
                        .intValue())
                .isEqualTo(2);
        AudioStored stored = (AudioStored) service.receive("rekap.report", report);
        assertThat(stored.task().file().order()).isEqualTo(20);
        assertThat(stored.storedAt()).isCloseTo(Instant.now(), within(10, ChronoUnit.MINUTES));
        service.receive("rekap.report", report);
        ReportSealed sealed = (ReportSealed) service.receive("rekap.report", report);
        assertThat(sealed.files()).extracting(AudioFile::name).containsExactly("b.ogg", "a.ogg");
        assertThat(sealed.settings().replyTo()).isEqualTo(new ReplyTo(7, null, "id"));
        problem(service.upload(RunningService.keyOf("telegram:1"), placed(30, "c.ogg", 3)), 403, "FORBIDDEN");
    }

    private UploadBodyBytes placed(long order, String name, int content) {
        return new UploadBodyBytes()
                .field("user_id", "telegram:1")
                .field("report_id", report)
                .field("order", order)
                .field("reply_to", "{\"chat\":7,\"message\":null,\"locale\":\"id\"}")
                .file(name, opus(content));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReportThatReportServiceClosesTakesNothingMore(boolean deleted) {
        accepted(service.upload(new UploadBodyBytes()
                .field("user_id", "toko")
                .field("report_id", report)
                .file("a.ogg", opus(1))));
        ReceivedReports reports = service.context.getBean(ReceivedReports.class);

        service.context.getBean(Publisher.class).publish(new ReportClosed(report, deleted));

        await().untilAsserted(() ->
                assertThat(reports.find(report).map(ReceivedReport::closed)).contains(true));
        problem(
                service.upload(new UploadBodyBytes()
                        .field("user_id", "toko")
                        .field("report_id", report)
                        .file("b.ogg", opus(2))),
                409,
                "REPORT_CLOSED");
        problem(service.complete(RunningService.TOKEN, report), 409, "REPORT_CLOSED");
        assertThat(service.storedFiles(report)).isEqualTo(1);
        assertThat(reports.find(report).orElseThrow().files()).hasSize(deleted ? 0 : 1);
    }

    @Test
    void aWorkerOutsideReportsItsResult() {
        UploadBodyBytes form = new UploadBodyBytes()
                .field("user_id", "toko")
                .field("report_id", report)
                .field("columns", "Nama; Jumlah:integer")
                .file("a.ogg", opus(1));
        String file = accepted(service.upload(form)).at("/accepted/0/file_id").stringValue();
        service.receive("rekap.report", report);

        accepted(task("{\"report_id\":\"%s\",\"file_id\":\"%s\",\"status\":\"DONE\",\"records\":[{\"Jumlah\":12}]}"
                .formatted(report, file)));
        accepted(task("{\"report_id\":\"%s\",\"file_id\":\"%s\",\"status\":\"FAILED\",\"code\":\"NO_SPEECH\"}"
                .formatted(report, file)));

        assertThat(service.receive("rekap.report", report))
                .isInstanceOfSatisfying(
                        RecordsExtracted.class,
                        done -> assertThat(done.records().getFirst().fields()).hasSize(2));
        assertThat(service.receive("rekap.report", report))
                .isInstanceOfSatisfying(
                        FileFailed.class, failed -> assertThat(failed.code()).isEqualTo(FailureCode.NO_SPEECH));
    }

    @Test
    void aResultThatCannotBeIsRefused() {
        problem(task("{"), 400, "MALFORMED_REQUEST");
        problem(task("{}"), 400, "INVALID_REPORT_ID");
        problem(
                task("{\"report_id\":\"%s\",\"file_id\":\"%s\",\"status\":\"DONE\",\"records\":[]}"
                        .formatted(report, report)),
                404,
                "REPORT_NOT_FOUND");
        problem(
                service.send(service.request("/api/v1/internal/task_complete", RunningService.keyOf("toko"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))),
                403,
                "FORBIDDEN");
    }

    @Test
    void theApiIsDescribed() {
        JsonNode description = json(service.send(service.request("/v3/api-docs", RunningService.TOKEN)));

        assertThat(description.required("paths").propertyNames())
                .contains(
                        "/api/v1/audio/upload",
                        "/api/v1/messages",
                        "/api/v1/reports/{report}/complete",
                        "/api/v1/internal/task_complete");
        assertThat(description.at("/components/schemas/MaterialForm/properties").propertyNames())
                .contains("user_id", "decision_id", "version", "text", "files", "keep_parts", "dry_run", "reply_to");
        assertThat(description.at("/components/schemas/UploadForm/properties").propertyNames())
                .contains("user_id", "report_id", "files", "complete", "columns", "language", "order", "reply_to");
    }

    @Test
    void healthAndMetricsAreOnThePortOfTheManagement() {
        accepted(service.upload(new UploadBodyBytes()
                .field("user_id", "toko")
                .field("report_id", report)
                .file("a.ogg", opus(1))));

        JsonNode readiness = json(service.management("/actuator/health/readiness"));
        assertThat(readiness.required("status").stringValue()).isEqualTo("UP");
        assertThat(readiness.required("components").propertyNames()).contains("rabbit");
        assertThat(service.management("/actuator/prometheus").body())
                .contains(
                        "rekap_ingest_files_total{",
                        "rekap_ingest_accepted_bytes_total",
                        "rekap_ingest_uploads_seconds_bucket",
                        "http_server_requests_seconds_bucket{",
                        "messaging_client_operation_duration_seconds_bucket{error_type=\"none\","
                                + "messaging_destination_name=\"audio.stored\",",
                        "rekap_s3_calls_seconds_bucket{");
    }

    private Answer task(String body) {
        return service.post("/api/v1/internal/task_complete", "application/json", body);
    }
}
