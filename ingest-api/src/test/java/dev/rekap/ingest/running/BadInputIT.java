package dev.rekap.ingest.running;

import static dev.rekap.ingest.audio.Recordings.bytes;
import static dev.rekap.ingest.audio.Recordings.opus;
import static dev.rekap.ingest.running.Answers.accepted;
import static dev.rekap.ingest.running.Answers.codes;
import static dev.rekap.ingest.running.Answers.names;
import static dev.rekap.ingest.running.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.ingest.ReceivedReport;
import dev.rekap.ingest.ReceivedReports;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is sent: a problem document with its own code, and nothing half done. */
class BadInputIT {

    private final RunningService service = RunningService.shared();
    private final ReportId report = ReportId.random();

    @AfterEach
    void nothingIsLeftOnTheDisk() {
        assertThat(service.spooledFiles()).isEmpty();
    }

    @Test
    void theThirtyFirstFileIsRefusedByNameAndTheOthersStand() {
        UploadBodyBytes form = form();
        IntStream.rangeClosed(1, 31).forEach(i -> form.file(i + ".ogg", opus(i)));

        JsonNode body = accepted(service.upload(form));

        assertThat(names(body.required("accepted"))).hasSize(30).endsWith("30.ogg");
        assertThat(codes(body.required("rejected"))).containsExactly("31.ogg TOO_MANY_FILES");
        assertThat(service.storedFiles(report)).isEqualTo(30);
        problem(service.upload(form().file("32.ogg", opus(32))), 409, "TOO_MANY_FILES");
        assertThat(service.storedFiles(report)).isEqualTo(30);
    }

    @Test
    void noFileIsNoUpload() {
        problem(service.upload(form()), 400, "NO_FILES");
        assertThat(service.stored(report)).isEmpty();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("empty.ogg", new byte[0], "EMPTY_FILE"),
                arguments("text.mp3", bytes("ini bukan rekaman\n"), "NOT_AUDIO"),
                arguments("song.mid", bytes("MThd\0\0\0\u0006\0\u0001\0\u0001\0`MTrk"), "UNSUPPORTED_FORMAT"),
                arguments("picture.ogg", bytes("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR"), "UNSUPPORTED_FORMAT"),
                arguments("../../etc/passwd", opus(1), "INVALID_FILE_NAME"),
                arguments("a\\b.ogg", opus(1), "INVALID_FILE_NAME"),
                arguments("a\u0007b.ogg", opus(1), "INVALID_FILE_NAME"),
                arguments("a\0b.ogg", opus(1), "INVALID_FILE_NAME"),
                arguments("", opus(1), "INVALID_FILE_NAME"),
                arguments("a".repeat(10_000), opus(1), "INVALID_FILE_NAME"),
                arguments("録".repeat(10_000), opus(1), "INVALID_FILE_NAME"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("files")
    void aFileThatCannotBeTakenIsRefusedByItsOwnCode(String name, byte[] content, String code) {
        problem(service.upload(form().file(name, content)), 422, code);
        assertThat(service.stored(report)).isEmpty();
    }

    @Test
    void problemListsTheRejectedFiles() {
        JsonNode problem = problem(
                service.upload(form().file("text.mp3", bytes("teks")).file("empty.ogg", new byte[0])),
                422,
                "NO_FILE_ACCEPTED");

        assertThat(codes(problem.required("rejected"))).containsExactly("text.mp3 NOT_AUDIO", "empty.ogg EMPTY_FILE");
        assertThat(problem.at("/rejected/0/message").stringValue()).isEqualTo("The file does not hold audio");
        assertThat(service.stored(report)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "report_id, not-a-uuid, INVALID_REPORT_ID",
        "report_id, 1-1-1-1-1, INVALID_REPORT_ID",
        "columns, Nama; Jumlah:bilangan, UNKNOWN_COLUMN_TYPE",
        "columns, Nama; nama, INVALID_COLUMNS",
        "language, not a language, INVALID_LANGUAGE",
        "complete, maybe, MALFORMED_REQUEST",
        "order, -1, MALFORMED_REQUEST",
        "order, third, MALFORMED_REQUEST",
        "reply_to, {, MALFORMED_REQUEST",
        "colums, Nama, UNKNOWN_FIELD"
    })
    void aFieldThatCannotBeIsRefusedBeforeAndBehindTheFiles(String field, String value, String code) {
        problem(
                service.upload(new UploadBodyBytes()
                        .field("user_id", "toko")
                        .field(field, value)
                        .file("a.ogg", opus(1))),
                400,
                code);
        problem(
                service.upload(new UploadBodyBytes()
                        .field("user_id", "toko")
                        .file("a.ogg", opus(1))
                        .field(field, value)),
                400,
                code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../toko", "to/ko", "to\u0007ko", "to\r\nko", "<script>", "toko minuman"})
    void aUserIdThatCannotBeIsRefused(String user) {
        problem(service.upload(withUser(user).file("a.ogg", opus(1))), 400, "INVALID_USER_ID");
        assertThat(service.stored(report)).isEmpty();
    }

    @Test
    void overlongUserIdIsRefused() {
        problem(service.upload(withUser("a".repeat(10_000)).file("a.ogg", opus(1))), 400, "INVALID_USER_ID");
        problem(service.upload(withUser("a".repeat(100_000)).file("a.ogg", opus(1))), 400, "INVALID_USER_ID");
        problem(
                service.upload(new UploadBodyBytes().field("report_id", report).file("a.ogg", opus(1))),
                400,
                "MISSING_USER_ID");
        assertThat(service.stored(report)).isEmpty();
    }

    @Test
    void aReportThatIsNotThereCannotBeSealed() {
        problem(service.complete(RunningService.TOKEN, report), 404, "REPORT_NOT_FOUND");
        problem(service.complete(RunningService.TOKEN, "not-a-uuid"), 400, "INVALID_REPORT_ID");
        problem(service.complete(RunningService.TOKEN, "a".repeat(1000)), 400, "INVALID_REPORT_ID");
        assertThat(service.stored(report)).isEmpty();
    }

    @Test
    void anotherUsersReportIsUnknown() {
        accepted(service.upload(form().file("a.ogg", opus(1))));
        List<String> stored = service.stored(report);
        String foreign = RunningService.keyOf("warung");

        problem(service.upload(withUser("warung").file("b.ogg", opus(2))), 404, "REPORT_NOT_FOUND");
        problem(
                service.upload(
                        foreign,
                        new UploadBodyBytes().field("report_id", report).file("b.ogg", opus(2))),
                404,
                "REPORT_NOT_FOUND");
        problem(service.upload(foreign, form().file("b.ogg", opus(2))), 403, "FORBIDDEN");
        problem(service.complete(foreign, report), 404, "REPORT_NOT_FOUND");
        assertThat(service.stored(report)).isEqualTo(stored);
    }

    @Test
    void aSealedReportTakesNoMoreFiles() {
        accepted(service.upload(form().field("complete", "true").file("a.ogg", opus(1))));
        List<String> stored = service.stored(report);

        problem(service.upload(form().file("b.ogg", opus(2))), 409, "REPORT_SEALED");

        assertThat(service.stored(report)).isEqualTo(stored);
    }

    @Test
    void anEmptyReportIsNotSealed() {
        service.context
                .getBean(ReceivedReports.class)
                .add(
                        ReceivedReport.opened(
                                report, new ReportSettings(new UserId("toko"), Columns.DEFAULT, "id", null)),
                        Instant.now());

        problem(service.complete(RunningService.TOKEN, report), 409, "EMPTY_REPORT");

        accepted(service.upload(form().file("a.ogg", opus(1))));
    }

    @Test
    void theSameRecordingTwiceIsTakenOnce() {
        accepted(service.upload(form().file("a.ogg", opus(1))));

        JsonNode problem = problem(service.upload(form().file("b.ogg", opus(1))), 409, "DUPLICATE_FILE");

        assertThat(problem.at("/rejected/0/message").stringValue()).startsWith("a.ogg: ");
        JsonNode body = accepted(service.upload(form().file("c.ogg", opus(2)).file("c.ogg", opus(2))));
        assertThat(codes(body.required("rejected"))).containsExactly("c.ogg DUPLICATE_FILE");
        assertThat(service.storedFiles(report)).isEqualTo(2);
    }

    @Test
    void columnsAreFixedByTheFirstUpload() {
        accepted(service.upload(form().file("a.ogg", opus(1))));

        problem(service.upload(form().field("columns", "Nama").file("b.ogg", opus(2))), 409, "COLUMNS_FIXED");
        assertThat(service.storedFiles(report)).isEqualTo(1);
    }

    @Test
    void uploadWithoutValidTokenIsUnauthorized() {
        problem(service.upload("a wrong token of the tests", form().file("a.ogg", opus(1))), 401, "UNAUTHORIZED");
        problem(service.complete("a wrong token of the tests", report), 401, "UNAUTHORIZED");
        assertThat(service.stored(report)).isEmpty();
    }

    @Test
    void malformedFormIsRefused() {
        problem(service.post("/api/v1/audio/upload", "application/json", "{}"), 415, "UNSUPPORTED_MEDIA_TYPE");
        problem(service.post("/api/v1/audio/upload", "multipart/form-data", "x"), 400, "MALFORMED_REQUEST");
        problem(service.post("/api/v1/audio/upload", UploadBodyBytes.CONTENT_TYPE, "x"), 400, "MALFORMED_REQUEST");
        problem(service.post("/api/v1/audio/upload", UploadBodyBytes.CONTENT_TYPE, ""), 400, "MALFORMED_REQUEST");
        problem(service.send(service.request("/api/v1/audio/upload", RunningService.TOKEN)), 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void aFieldThatStandsTwiceIsRefused() {
        problem(service.upload(form().field("user_id", "toko").file("a.ogg", opus(1))), 400, "MALFORMED_REQUEST");
        assertThat(service.stored(report)).isEmpty();
    }

    @Test
    void moreAndMorePartsAreRefused() {
        UploadBodyBytes form = form();
        IntStream.rangeClosed(1, 600).forEach(i -> form.file(i + ".ogg", opus(i)));

        problem(service.upload(form), 400, "MALFORMED_REQUEST");
        assertThat(service.stored(report)).isEmpty();
    }

    private UploadBodyBytes form() {
        return withUser("toko");
    }

    private UploadBodyBytes withUser(String user) {
        return new UploadBodyBytes().field("user_id", user).field("report_id", report);
    }
}
