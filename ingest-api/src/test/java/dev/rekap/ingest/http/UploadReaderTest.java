package dev.rekap.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.http.ProblemException;
import dev.rekap.ingest.IncomingFile;
import dev.rekap.ingest.spool.Spool;
import dev.rekap.ingest.spool.SpooledCall;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

class UploadReaderTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    @TempDir
    private Path directory;

    @Test
    void filesAndFieldsAreReadInAnyOrder() throws IOException {
        try (Spool spool = new Spool(directory, 1000);
                SpooledCall call = spool.open()) {
            UploadForm<UploadField> form = reader(TIMEOUT)
                    .read(
                            request(file("a.ogg", "one") + field("user_id", "toko") + file("b.ogg", "two")),
                            call,
                            _ -> {});

            assertThat(form.files()).extracting(IncomingFile::name).containsExactly("a.ogg", "b.ogg");
            assertThat(form.texts()).containsExactly(entry(UploadField.USER_ID, "toko"));
        }
    }

    @Test
    void aCallerWhoTakesTooLongIsCutOff() throws IOException {
        assertCode(1000, Duration.ofNanos(1), file("a.ogg", "one"), StandardProblem.REQUEST_TIMEOUT);
    }

    @Test
    void uploadWithoutSpoolSpaceIsRefusedAsBusy() throws IOException {
        assertCode(2, TIMEOUT, file("a.ogg", "one"), StandardProblem.BUSY);
    }

    @Test
    void aFieldInPlaceOfAFileHasNoName() throws IOException {
        try (Spool spool = new Spool(directory, 1000);
                SpooledCall call = spool.open()) {
            UploadForm<UploadField> form =
                    reader(TIMEOUT).read(request(field("user_id", "toko") + field("files", "one")), call, _ -> {});

            assertThat(form.files()).extracting(IncomingFile::name).containsExactly("");
        }
    }

    @Test
    void aFieldWithoutANameIsNone() throws IOException {
        assertCode(1000, TIMEOUT, part("form-data", "x"), StandardProblem.MALFORMED_REQUEST);
    }

    private void assertCode(long budget, Duration timeout, String parts, ProblemCode code) throws IOException {
        try (Spool spool = new Spool(directory, budget);
                SpooledCall call = spool.open()) {
            assertThatThrownBy(() -> reader(timeout).read(request(parts), call, _ -> {}))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.code()).isEqualTo(code));
        }
    }

    private static UploadReader<UploadField> reader(Duration timeout) {
        return new UploadReader<>(UploadField.class, 30, 100, timeout);
    }

    private static MockHttpServletRequest request(String parts) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/audio/upload");
        request.setContentType("multipart/form-data; boundary=border");
        request.setContent((parts + "--border--\r\n").getBytes(UTF_8));
        return request;
    }

    private static String file(String name, String content) {
        return part("form-data; name=\"files\"; filename=\"" + name + "\"", content);
    }

    private static String field(String name, String value) {
        return part("form-data; name=\"" + name + "\"", value);
    }

    private static String part(String disposition, String content) {
        return "--border\r\nContent-Disposition: " + disposition + "\r\n\r\n" + content + "\r\n";
    }
}
