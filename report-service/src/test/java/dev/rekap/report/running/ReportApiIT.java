package dev.rekap.report.running;

import static dev.rekap.report.running.RunningService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.report.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReportApiIT {

    private final RunningService service = RunningService.get();
    private final Facts facts = Facts.of("toko");
    private final String path = "/api/v1/reports/" + facts.id();

    @Test
    void aReportShowsItsFilesAndRows() {
        Facts typed = Facts.of("toko", Facts.columns(ColumnType.TEXT, ColumnType.INTEGER, ColumnType.DECIMAL));
        service.publish(
                typed.sealed(2),
                typed.extracted(1, typed.row("Budi", "12", "1.5"), typed.row("Sari", null, null)),
                typed.failed(2, FailureCode.NO_SPEECH));
        service.awaitStatus(typed, "PARTIALLY_COMPLETED");

        JsonNode report = service.report(typed);

        assertThat(report.path("report_id").asString()).isEqualTo(typed.id().toString());
        assertThat(report.path("user_id").asString()).isEqualTo("toko");
        assertThat(report.path("version").asInt()).isEqualTo(1);
        assertThat(report.path("total").asInt()).isEqualTo(2);
        assertThat(report.path("done").asInt()).isEqualTo(1);
        assertThat(report.path("failed").asInt()).isEqualTo(1);
        assertThat(report.path("sealed_at").asString()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(report.path("created_at").asString()).endsWith("Z");
        assertThat(report.path("finished_at").asString()).endsWith("Z");
        assertThat(report.path("columns")).hasToString("""
                [{"name":"text","type":"text"},{"name":"integer","type":"integer"},{"name":"decimal","type":"decimal"}]""");
        assertThat(report.at("/files/0/status").asString()).isEqualTo("DONE");
        assertThat(report.at("/files/0/rows").asInt()).isEqualTo(2);
        assertThat(report.at("/files/0/engine").asString()).isEqualTo("sphinx");
        assertThat(report.at("/files/1/name").asString()).isEqualTo("pesanan-2.ogg");
        assertThat(report.at("/files/1/status").asString()).isEqualTo("FAILED");
        assertThat(report.at("/files/1/code").asString()).isEqualTo("NO_SPEECH");
        assertThat(report.at("/files/1/message").asString()).isEqualTo("tidak ada suara orang yang terdengar");
        assertThat(report.at("/records/0/file_id").asString())
                .isEqualTo(typed.file(1).id().toString());
        assertThat(report.at("/records/0/values")).hasToString("{\"text\":\"Budi\",\"integer\":12,\"decimal\":1.5}");
        assertThat(report.at("/records/1/values")).hasToString("{\"text\":\"Sari\",\"integer\":null,\"decimal\":null}");
        assertThat(report.at("/records/0/confidence/text").asDouble()).isEqualTo(0.9);
        assertThat(report.at("/records/0/evidence/text/0/quote").asString()).isEqualTo("Budi");
        assertThat(report.at("/records/1/flags/integer/0").asString()).isEqualTo("MISSING");
        assertThat(report.at("/links/csv").asString()).isEqualTo("/api/v1/reports/" + typed.id() + "/report.csv");
    }

    @Test
    void failuresAreEnglishIfRequested() {
        service.publish(facts.sealed(1), facts.failed(1, FailureCode.NO_SPEECH));
        service.awaitStatus(facts, "FAILED");

        assertThat(service.http.in("en").get(path).json().at("/files/0/message").asString())
                .isEqualTo("no speech was heard");
    }

    @Test
    void theTablesComeAsFiles() {
        service.publish(facts.sealed(1));
        service.awaitStatus(facts, "PROCESSING");
        assertThat(service.http.get(path + "/report.csv").problem()).isEqualTo("409 NOT_FINISHED");
        assertThat(service.http.get(path + "/report.xlsx").problem()).isEqualTo("409 NOT_FINISHED");

        service.publish(facts.extracted(1, facts.row("=1+1", "Jalan Mawar, RT 1", "3")));
        service.awaitStatus(facts, "COMPLETED");

        HttpCalls.Answer csv = service.http.get(path + "/report.csv");
        assertThat(csv.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).contains("attachment", "rekap-" + facts.id() + ".csv");
        assertThat(csv.text())
                .isEqualTo("\uFEFFNama,Alamat,Jumlah minuman yang di beli\r\n'=1+1,\"Jalan Mawar, RT 1\",3\r\n");
        assertThat(service.http.get(path + "/report.csv?separator=semicolon").text())
                .isEqualTo("\uFEFFNama;Alamat;Jumlah minuman yang di beli\r\n'=1+1;\"Jalan Mawar, RT 1\";3\r\n");
        HttpCalls.Answer excel = service.http.get(path + "/report.xlsx");
        assertThat(excel.body()).startsWith('P', 'K');
        assertThat(excel.header("Content-Type")).contains("spreadsheetml");
    }

    @Test
    void aReportWhoseFactsAreStillOnTheirWayIsThere() {
        service.blobs()
                .put(
                        new ReportBlobs(facts.id()).settings(),
                        BlobContent.of(
                                ContractsJson.mapper().writeValueAsString(facts.settings()), "application/json"));

        assertThat(service.status(facts)).isEqualTo("COLLECTING");
        assertThat(service.report(facts).path("total").asInt(-1)).isZero();
    }

    @Test
    void theListIsNewestFirstAndGoesPageByPage() {
        String user = "list-" + UUID.randomUUID();
        List<Facts> reports =
                IntStream.range(0, 5).mapToObj(_ -> Facts.of(user)).toList();
        for (Facts report : reports) {
            service.publish(report.stored(1));
            service.awaitFiles(report, 1, 0, 0);
        }

        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = service.http
                    .get("/api/v1/reports?limit=2&user_id=" + user + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json();
            page.path("reports")
                    .forEach(report -> ids.add(report.path("report_id").asString()));
            next = page.path("next_cursor").isNull()
                    ? ""
                    : page.path("next_cursor").asString();
        } while (!next.isEmpty());

        assertThat(ids)
                .isEqualTo(reports.reversed().stream()
                        .map(report -> report.id().toString())
                        .toList());
        HttpCalls own = service.http.with(RunningService.keyOf(user));
        assertThat(own.get("/api/v1/reports").json().path("reports")).hasSize(5);
    }

    @Test
    void aUserSeesTheirOwnReportsOnly() {
        service.publish(facts.sealed(1), facts.failed(1, FailureCode.NO_SPEECH));
        service.awaitStatus(facts, "FAILED");
        HttpCalls owner = service.http.with(RunningService.keyOf("toko"));
        HttpCalls other = service.http.with(RunningService.keyOf("warung"));

        assertThat(owner.get(path).status()).isEqualTo(200);
        for (String form : List.of("", "/report.csv", "/report.xlsx", "/events")) {
            assertThat(other.get(path + form).problem()).as(form).isEqualTo("404 REPORT_NOT_FOUND");
        }
        assertThat(other.post(path + "/retry").problem()).isEqualTo("404 REPORT_NOT_FOUND");
        assertThat(other.post(path + "/cancel").problem()).isEqualTo("404 REPORT_NOT_FOUND");
        assertThat(other.delete(path).problem()).isEqualTo("404 REPORT_NOT_FOUND");
        assertThat(other.get("/api/v1/reports?user_id=toko").problem()).isEqualTo("403 FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/report.csv", "/report.xlsx", "/events"})
    void callWithoutValidTokenIsUnauthorized(String form) {
        for (String token : List.of("", "wrong", RunningService.keyOf("toko") + "x")) {
            HttpCalls.Answer answer = service.http.with(token).get(path + form);
            assertThat(answer.problem()).isEqualTo("401 UNAUTHORIZED");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertThat(service.http.with("wrong").delete(path).problem()).isEqualTo("401 UNAUTHORIZED");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/reports/00000000-0000-0000-0000-000000000000,404 REPORT_NOT_FOUND",
        "GET,/api/v1/reports/00000000-0000-0000-0000-000000000000/report.csv,404 REPORT_NOT_FOUND",
        "GET,/api/v1/reports/00000000-0000-0000-0000-000000000000/events,404 REPORT_NOT_FOUND",
        // Times that Java has and the database has not.
        "GET,/api/v1/reports?user_id=toko&cursor=MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwKzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTla,400 MALFORMED_REQUEST",
        "GET,/api/v1/reports?user_id=toko&cursor=MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwLTEwMDAwMDAwMDAtMDEtMDFUMDA6MDA6MDBa,400 MALFORMED_REQUEST",
        "GET,/api/v1/costs?from=%2B999999999-12-31&to=%2B999999999-12-31,400 MALFORMED_REQUEST",
        "GET,/api/v1/costs?from=-999999999-01-01&to=-999999999-01-01,400 MALFORMED_REQUEST",
        "GET,/api/v1/costs?to=-9999-01-01,400 MALFORMED_REQUEST",
        "POST,/api/v1/reports/00000000-0000-0000-0000-000000000000/retry,404 REPORT_NOT_FOUND",
        "POST,/api/v1/reports/00000000-0000-0000-0000-000000000000/cancel,404 REPORT_NOT_FOUND",
        "DELETE,/api/v1/reports/00000000-0000-0000-0000-000000000000,404 REPORT_NOT_FOUND",
        "GET,/api/v1/reports/1-1-1-1-1,400 INVALID_REPORT_ID",
        "GET,/api/v1/reports/nonsense,400 INVALID_REPORT_ID",
        "DELETE,/api/v1/reports/nonsense,400 INVALID_REPORT_ID",
        "GET,/api/v1/reports/%00,400 MALFORMED_REQUEST",
        "GET,/api/v1/reports,400 MISSING_USER_ID",
        "GET,/api/v1/reports?user_id=..%2Fetc,400 INVALID_USER_ID",
        "GET,/api/v1/reports?user_id=a%0Ab,400 INVALID_USER_ID",
        "GET,/api/v1/reports/00000000-0000-0000-0000-000000000000/report.csv?separator=tab,400 MALFORMED_REQUEST",
        "GET,/api/v1/reports?user_id=toko&limit=0,400 MALFORMED_REQUEST",
        "GET,/api/v1/reports?user_id=toko&limit=101,400 MALFORMED_REQUEST",
        "GET,/api/v1/reports?user_id=toko&limit=many,400 MALFORMED_REQUEST",
        "GET,/api/v1/reports?user_id=toko&cursor=nonsense,400 MALFORMED_REQUEST",
        "GET,/api/v1/reports?user_id=toko&cursor=%25,400 MALFORMED_REQUEST",
        "POST,/api/v1/reports/00000000-0000-0000-0000-000000000000,405 METHOD_NOT_ALLOWED",
        "GET,/api/v1/elsewhere,404 NOT_FOUND",
    })
    void everyFaultHasItsOwnCode(String method, String address, String problem) {
        HttpCalls.Answer answer = switch (method) {
            case "POST" -> service.http.post(address);
            case "DELETE" -> service.http.delete(address);
            default -> service.http.get(address);
        };

        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void anEndlessUserIdIsRefused() {
        assertThat(service.http
                        .get("/api/v1/reports?user_id=" + "a".repeat(5_000))
                        .problem())
                .isEqualTo("400 INVALID_USER_ID");
        assertThat(service.http
                        .get("/api/v1/reports?user_id=" + "a".repeat(10_000))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void healthAndMetricsAreOnTheOtherPortAndTheApiDescribesItself() {
        HttpCalls management = new HttpCalls(service.port("local.management.port"), "");

        assertThat(management.get("/actuator/health").text()).contains("\"status\":\"UP\"");
        assertThat(management.get("/actuator/health/readiness").status()).isEqualTo(200);
        service.publish(facts.sealed(1), facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3")));
        service.awaitStatus(facts, "COMPLETED");
        eventually()
                .untilAsserted(
                        () -> assertThat(management.get("/actuator/prometheus").text())
                                .contains(
                                        "rekap_reports_ended_total{",
                                        "rekap_reports_open{",
                                        "rekap_report_duration_seconds_bucket{status=\"COMPLETED\",le=",
                                        "rekap_report_oldest_seconds ",
                                        "rekap_file_duration_seconds_bucket{outcome=\"DONE\",le=",
                                        "rekap_files_ended_total{code=\"none\",outcome=\"DONE\"}",
                                        "rekap_files_ended_total{code=\"NO_SPEECH\",outcome=\"FAILED\"}",
                                        "http_server_requests_seconds_bucket{",
                                        "hikaricp_connections{",
                                        "messaging_process_duration_seconds_bucket{"
                                                + "messaging_destination_name=\"rekap.report\",",
                                        "rekap_rows_total"));
        assertThat(service.http.get("/actuator/health").problem()).isEqualTo("404 NOT_FOUND");
        assertThat(service.http.get("/v3/api-docs").text())
                .contains("/api/v1/reports/{id}/report.csv", "\"report_id\"", "\"next_cursor\"");
    }
}
