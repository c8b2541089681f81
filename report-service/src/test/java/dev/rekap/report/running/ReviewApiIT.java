package dev.rekap.report.running;

import static dev.rekap.report.running.RunningService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.report.Facts;
import dev.rekap.report.running.HttpCalls.Answer;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Rows put right over HTTP, and the links to the page for it. */
class ReviewApiIT {

    private final RunningService service = RunningService.get();
    private final Facts facts = Facts.of("toko");
    private final String path = "/api/v1/reports/" + facts.id();
    private final String audio = path + "/files/" + facts.file(1).id() + "/audio";

    @Test
    void rowIsCorrectedAddedRemovedAndPutBack() {
        deliver();

        Answer corrected = edit("PATCH", "/records/1", 1, """
                {"values": {"Alamat": "=Jalan Mawar 3", "Jumlah minuman yang di beli": 12}, "confirmed": ["Nama"]}""");
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
        assertThat(corrected.json().path("values")).hasToString("""
                {"Nama":"Budi","Alamat":"=Jalan Mawar 3","Jumlah minuman yang di beli":12}""");
        assertThat(corrected.json().path("read_as")).hasToString("""
                {"Alamat":"Jalan Mawar","Jumlah minuman yang di beli":3}""");
        assertThat(corrected.json().at("/flags/Alamat/0").asString()).isEqualTo("CORRECTED_BY_PERSON");
        assertThat(corrected.json().at("/evidence/Alamat/0/quote").asString()).isEqualTo("Jalan Mawar");

        Answer added = edit("POST", "/records", 2, "{\"values\": {\"Nama\": \"Siti 🌸\"}}");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("n").asInt()).isEqualTo(3);
        assertThat(added.json().path("file_id").isNull()).isTrue();
        assertThat(edit("DELETE", "/records/2", 3, "").status()).isEqualTo(204);

        Answer report = service.http.get(path);
        assertThat(report.header("ETag")).isEqualTo("\"4\"");
        assertThat(numbers(report.json().path("records"))).containsExactly(1, 3);
        assertThat(numbers(report.json().path("removed_records"))).containsExactly(2);
        assertThat(service.http.get(path + "/report.csv").text())
                .endsWith("\r\nBudi,'=Jalan Mawar 3,12\r\nSiti 🌸,,\r\n");

        assertThat(edit("PATCH", "/records/2", 4, "{\"removed\": false}").status())
                .isEqualTo(200);
        assertThat(numbers(service.report(facts).path("records"))).containsExactly(1, 2, 3);
    }

    @Test
    void refusalsSayWhy() {
        deliver();

        assertThat(edit("PATCH", "/records/1", null, "{}").problem()).isEqualTo("428 PRECONDITION_REQUIRED");
        assertThat(edit("DELETE", "/records/1", null, "").problem()).isEqualTo("428 PRECONDITION_REQUIRED");
        Answer changed = edit("PATCH", "/records/1", 7, "{}");
        assertThat(changed.problem()).isEqualTo("412 VERSION_CHANGED");
        assertThat(changed.json().path("version").asInt()).isOne();
        assertThat(edit("PATCH", "/records/9", 1, "{}").problem()).isEqualTo("404 RECORD_NOT_FOUND");
        assertThat(edit("PATCH", "/records/x", 1, "{}").problem()).isEqualTo("400 MALFORMED_REQUEST");
        assertThat(edit("PATCH", "/records/1", 1, "{\"values\": {\"Nama\": [1]}}")
                        .problem())
                .isEqualTo("400 MALFORMED_REQUEST");
        assertThat(edit("PATCH", "/records/1", 1, "{\"values\": {\"Warna\": \"x\"}}")
                        .problem())
                .isEqualTo("422 UNKNOWN_COLUMN");
        Answer dozen = edit("PATCH", "/records/1", 1, """
                {"values": {"Jumlah minuman yang di beli": "2 lusin"}}""");
        assertThat(dozen.problem()).isEqualTo("422 INVALID_VALUE");
        assertThat(dozen.json().path("detail").asString())
                .startsWith("Jumlah minuman yang di beli: ")
                .contains("integer: 24");
        assertThat(dozen.json().path("column_type").asString()).isEqualTo("integer");
        assertThat(edit("PATCH", "/records/1", 1, "{\"values\": {\"Nama\": \"" + "x".repeat(10_000) + "\"}}")
                        .problem())
                .isEqualTo("422 INVALID_VALUE");
        assertThat(service.http
                        .with(RunningService.keyOf("warung"))
                        .edit("PATCH", path + "/records/1", 1, "{}")
                        .problem())
                .isEqualTo("404 REPORT_NOT_FOUND");
        assertThat(service.http
                        .with(RunningService.keyOf("toko"))
                        .edit("PATCH", path + "/records/1", 1, "{}")
                        .status())
                .isEqualTo(200);
        Facts open = Facts.of("toko");
        service.publish(open.sealed(1));
        service.awaitStatus(open, "PROCESSING");
        assertThat(service.http
                        .edit("PATCH", "/api/v1/reports/" + open.id() + "/records/1", 1, "{}")
                        .problem())
                .isEqualTo("409 NOT_FINISHED");
        assertThat(service.http
                        .post("/api/v1/reports/" + open.id() + "/announce")
                        .problem())
                .isEqualTo("409 NOT_FINISHED");
    }

    @Test
    void ofTwoWhoCorrectTheSameVersionOneIsRefused() {
        deliver();

        List<Integer> statuses;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            statuses = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> edit("PATCH", "/records/1", 1, "{\"values\": {\"Nama\": \"Rina " + i + "\"}}")
                                    .status(),
                            threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();
        }

        assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412);
        assertThat(service.report(facts).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void numbersStayWhenLateRowsCome() {
        service.publish(facts.sealed(2), facts.extracted(2, facts.row("Sari", "Jalan Melati", "2")));
        service.awaitFiles(facts, 2, 1, 0);
        service.update(facts.id(), "deadline = now() - interval '1 s'");
        service.awaitStatus(facts, "PARTIALLY_COMPLETED");
        assertThat(edit("PATCH", "/records/1", 1, "{\"values\": {\"Nama\": \"Sara\"}}")
                        .status())
                .isEqualTo(200);

        service.publish(facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3")));
        service.awaitStatus(facts, "COMPLETED");

        JsonNode report = service.report(facts);
        assertThat(numbers(report.path("records"))).containsExactly(2, 1);
        assertThat(report.at("/records/1/values/Nama").asString()).isEqualTo("Sara");
        assertThat(edit("PATCH", "/records/2", 2, "{}").problem()).isEqualTo("412 VERSION_CHANGED");
        assertThat(edit("PATCH", "/records/2", 3, "{\"values\": {\"Nama\": \"Bodi\"}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void rowsOfAnEarlierVersionOfTheServiceGetNumbers() {
        deliver();
        service.context
                .getBean(JdbcClient.class)
                .sql("UPDATE report.record SET number = NULL WHERE report_id = :id")
                .param("id", facts.id().value())
                .update();
        assertThat(numbers(service.report(facts).path("records"))).containsExactly(1, 2);

        assertThat(edit("DELETE", "/records/1", 1, "").status()).isEqualTo(204);
        assertThat(numbers(service.report(facts).path("records"))).containsExactly(2);
    }

    @Test
    void tableIsSentWhenAskedForAndOnceForEachVersion() {
        deliver();
        eventually().until(() -> service.listener.ready(facts.id()).size() == 1);
        edit("PATCH", "/records/1", 1, "{\"values\": {\"Nama\": \"Rina\"}}");
        edit("PATCH", "/records/1", 2, "{\"values\": {\"Nama\": \"Rini\"}}");

        assertThat(service.http.post(path + "/announce").status()).isEqualTo(202);
        assertThat(service.http.post(path + "/announce").status()).isEqualTo(202);
        edit("DELETE", "/records/2", 3, "");
        assertThat(service.http.post(path + "/announce").status()).isEqualTo(202);

        eventually().until(() -> service.listener.ready(facts.id()).size() == 3);
        assertThat(service.listener.ready(facts.id()))
                .extracting(ReportReady::version)
                .containsExactly(1, 3, 4);
        assertThat(service.report(facts).path("announced_version").asInt()).isEqualTo(4);
        assertThat(service.blobs()
                        .read(new ReportBlobs(facts.id()).csv(3))
                        .map(Facts::text)
                        .orElse(""))
                .contains("Rini,Jalan Mawar,3");
    }

    @Test
    void correctionsAreCountedByProvider() {
        deliver();

        edit("PATCH", "/records/1", 1, "{\"values\": {\"Nama\": \"Rina\"}}");

        HttpCalls management = new HttpCalls(service.port("local.management.port"), "");
        assertThat(management.get("/actuator/prometheus").text())
                .containsPattern("rekap_reviews_total\\{.*engine=\"sphinx\",extractor=\"rules\","
                        + ".*verdict=\"VALUE_CORRECTED\"\\} [1-9]");
    }

    @Test
    void linkOpensOneReportUntilItIsRevoked() {
        deliver();
        Facts other = Facts.of("toko");
        service.publish(other.stored(1));
        service.awaitFiles(other, 1, 0, 0);
        Answer made = service.http.edit("POST", path + "/review-links", null, "{\"hours\": 2}");
        assertThat(made.status()).isEqualTo(201);
        URI url = URI.create(made.json().path("url").asString());
        assertThat(url.toString()).startsWith("https://rekap.example.org/review#rrl_");
        assertThat(made.json().path("expires_at").asString()).endsWith("Z");
        HttpCalls guest = service.http.with(url.getFragment());

        assertThat(guest.get(path).json().path("budget").isNull()).isTrue();
        assertThat(guest.get(path + "/report.csv").status()).isEqualTo(200);
        assertThat(guest.edit("PATCH", path + "/records/1", 1, "{\"confirmed\": [\"Nama\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(guest.post(path + "/announce").status()).isEqualTo(202);
        for (String elsewhere : List.of(
                "/api/v1/reports/" + other.id(),
                path + "/events",
                "/api/v1/reports?user_id=toko",
                "/api/v1/costs",
                "/api/v1/users/toko/vocabulary",
                "/v3/api-docs",
                "/nowhere")) {
            assertThat(guest.get(elsewhere).problem()).as(elsewhere).startsWith("404 ");
        }
        assertThat(guest.delete(path).problem()).isEqualTo("404 REPORT_NOT_FOUND");
        assertThat(guest.post(path + "/retry").problem()).isEqualTo("404 REPORT_NOT_FOUND");
        assertThat(guest.post(path + "/cancel").problem()).isEqualTo("404 REPORT_NOT_FOUND");
        assertThat(guest.post(path + "/review-links").problem()).isEqualTo("404 REPORT_NOT_FOUND");
        assertThat(guest.delete("/api/v1/users/toko").problem()).isEqualTo("404 NOT_FOUND");

        assertThat(service.http.delete(path + "/review-links").status()).isEqualTo(204);
        assertThat(guest.get(path).problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(guest.get(audio).problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(service.http.with(url.getFragment() + "A").get(path).problem())
                .isEqualTo("401 UNAUTHORIZED");
        assertThat(service.http
                        .edit("POST", path + "/review-links", null, "{\"hours\": 73}")
                        .problem())
                .isEqualTo("400 MALFORMED_REQUEST");
        Answer again = service.http.post(path + "/review-links");
        assertThat(service.http
                        .with(URI.create(again.json().path("url").asString()).getFragment())
                        .get(path)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void deletedReportTakesItsCorrectionsAndLinksAlong() {
        deliver();
        edit("POST", "/records", 1, "{\"values\": {\"Nama\": \"Siti\"}}");
        String link =
                service.http.post(path + "/review-links").json().path("url").asString();

        assertThat(service.http.delete(path).status()).isEqualTo(204);

        assertThat(service.http.with(URI.create(link).getFragment()).get(path).problem())
                .isEqualTo("404 REPORT_NOT_FOUND");
        assertThat(service.context
                        .getBean(JdbcClient.class)
                        .sql("SELECT count(*) FROM report.added_record WHERE report_id = :id")
                        .param("id", facts.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void recordingIsHeardWholeOrInParts() {
        service.blobs()
                .put(new ReportBlobs(facts.id()).audio(facts.file(1).id()), BlobContent.of("0123456789", "audio/ogg"));
        deliver();

        Answer whole = service.http.get(audio);
        assertThat(whole.text()).isEqualTo("0123456789");
        assertThat(whole.header("Content-Type")).isEqualTo("audio/ogg");
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(whole.header("Content-Disposition")).startsWith("attachment").contains("pesanan-1.ogg");
        assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");
        Answer part = service.http.range(audio, "bytes=2-4");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("234");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 2-4/10");
        assertThat(service.http.range(audio, "bytes=-3").text()).isEqualTo("789");
        assertThat(service.http.range(audio, "bytes=7-99").header("Content-Range"))
                .isEqualTo("bytes 7-9/10");
        assertThat(service.http.range(audio, "bytes=0-1,4-5").text()).isEqualTo("0123456789");
        assertThat(service.http.range(audio, "letters=1-2").text()).isEqualTo("0123456789");
        Answer beyond = service.http.range(audio, "bytes=10-");
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */10");

        String files = path + "/files/";
        assertThat(service.http.get(files + facts.file(9).id() + "/audio").problem())
                .isEqualTo("404 FILE_NOT_FOUND");
        assertThat(service.http.get(files + "x/audio").problem()).isEqualTo("400 INVALID_FILE_ID");
        assertThat(service.http.get(files + facts.file(2).id() + "/audio").problem())
                .as("kept long enough")
                .isEqualTo("410 AUDIO_DELETED");
    }

    @Test
    void pageIsServedWithoutTokenAndAskedOfNobodyElse() {
        HttpCalls stranger = service.http.with("");

        Answer page = stranger.get("/review");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none';")
                .doesNotContain("unsafe", "http", "*");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.text()).doesNotContain("http:", "https:", "style=", "onclick", "<script>");
        assertThat(stranger.get("/review/review.js").header("Content-Type")).startsWith("text/javascript");
        assertThat(stranger.get("/review/texts.js").text()).contains("Periksa rekapan", "Check the table");
        assertThat(stranger.get("/review/review.css").header("Content-Type")).startsWith("text/css");
        assertThat(stranger.get("/review/index.html").problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(service.http.get("/review/other.js").problem()).isEqualTo("404 NOT_FOUND");
    }

    /** Two rows of one recording; another came to nothing. */
    private void deliver() {
        service.publish(
                facts.sealed(2),
                facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3"), facts.row("Sari", "Jalan Melati", "2")),
                facts.failed(2, FailureCode.NO_SPEECH));
        service.awaitStatus(facts, "PARTIALLY_COMPLETED");
    }

    private Answer edit(String method, String below, @Nullable Integer version, String body) {
        return service.http.edit(method, path + below, version, body);
    }

    private static List<Integer> numbers(JsonNode records) {
        return records.valueStream().map(row -> row.path("n").asInt()).toList();
    }
}
