package dev.rekap.gateway.orders.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.orders.IngestApi.Upload;
import dev.rekap.gateway.orders.IngestApi.UploadResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestClientTest {

    private static final ReportId REPORT = ReportId.random();
    private static final FileId FILE = FileId.of(REPORT, "ab");
    private static final String TAKEN =
            "{\"accepted\":[{\"file_id\":\"" + FILE + "\",\"name\":\"a.ogg\"}],\"rejected\":[]}";

    private final Misbehaving service = new Misbehaving();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aRecordingIsUploadedWithAllThatBelongsToIt() {
        service.answers(service.noting(Misbehaving.json(202, TAKEN)));

        UploadResult result =
                service.ingest().upload(upload("pesanan \"1\".ogg", "Nama; Jumlah:integer"), body("OggS…"));

        assertThat(result).isEqualTo(new UploadResult.Accepted(FILE));
        assertThat(service.bodies.getFirst())
                .contains("name=\"user_id\"\r\n\r\ntelegram:7\r\n")
                .contains("name=\"report_id\"\r\n\r\n" + REPORT + "\r\n")
                .contains("name=\"order\"\r\n\r\n42\r\n")
                .contains("name=\"columns\"\r\n\r\nNama; Jumlah:integer\r\n")
                .contains("name=\"reply_to\"\r\n\r\n{\"chat\":-5,\"locale\":\"id\"}\r\n")
                .contains("name=\"files\"; filename=\"pesanan %221%22.ogg\"")
                .contains("\r\n\r\nOggS…\r\n--")
                .endsWith("--\r\n");
        assertThat(service.calls.getFirst().getRequestHeaders().getFirst("Authorization"))
                .isEqualTo("Bearer a-token-for-tests");
        assertThat(service.calls.getFirst().getRequestHeaders().getFirst("Accept-Language"))
                .isEqualTo("id");
    }

    @Test
    void theUsualColumnsAreNotNamed() {
        service.answers(service.noting(Misbehaving.json(202, TAKEN)));

        service.ingest().upload(upload("a.ogg", null), body("x"));

        assertThat(service.bodies.getFirst()).doesNotContain("name=\"columns\"");
    }

    @Test
    void whatIsRefusedComesWithItsCode() {
        service.answers(Misbehaving.json(422, """
                {"code":"NOT_AUDIO","rejected":[{"name":"a.ogg","code":"NOT_AUDIO","message":"bukan rekaman"}]}"""));
        assertThat(upload()).isEqualTo(new UploadResult.Rejected("NOT_AUDIO", "bukan rekaman"));

        service.answers(Misbehaving.json(409, "{\"code\":\"REPORT_CLOSED\",\"detail\":\"sudah ditutup\"}"));
        assertThat(upload()).isEqualTo(new UploadResult.Rejected("REPORT_CLOSED", "sudah ditutup"));

        service.answers(Misbehaving.json(202, """
                {"accepted":[],"rejected":[{"name":"a.ogg","code":"DUPLICATE_FILE","message":"sudah ada"}]}"""));
        assertThat(upload()).isEqualTo(new UploadResult.Rejected("DUPLICATE_FILE", "sudah ada"));

        service.answers(Misbehaving.json(413, "{}"));
        assertThat(upload()).isEqualTo(new UploadResult.Rejected("HTTP_413", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 500, 502, 504})
    void whatSaysNothingOfTheRecordingIsTriedAgain(int status) {
        service.answers(Misbehaving.json(status, "{\"code\":\"X\"}"));

        assertThatThrownBy(this::upload)
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("" + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void whoIsBusySaysWhenToComeBack(int status) {
        service.answers(Misbehaving.json(status, "{}", "Retry-After", "7"));

        assertThatThrownBy(this::upload)
                .asInstanceOf(type(UnavailableException.class))
                .extracting(UnavailableException::retryAfter)
                .isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void noPauseIsLongerThanCanBeMeant() {
        service.answers(Misbehaving.json(429, "{}", "Retry-After", "99999999"));
        assertThatThrownBy(this::upload)
                .asInstanceOf(type(UnavailableException.class))
                .extracting(UnavailableException::retryAfter)
                .isEqualTo(Duration.ofMinutes(10));

        service.answers(Misbehaving.json(429, "{}", "Retry-After", "soon"));
        assertThatThrownBy(this::upload)
                .asInstanceOf(type(UnavailableException.class))
                .extracting(UnavailableException::retryAfter)
                .isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"accepted\":[{\"file_id\":7}]}", "null", "{\"accep"})
    void anAnswerThatIsNoneIsTriedAgain(String garbage) {
        service.answers(Misbehaving.json(202, garbage));

        assertThatThrownBy(this::upload).isInstanceOf(UnavailableException.class);
    }

    @Test
    void aServiceThatHangsIsLeft() {
        service.answers(service.hang());

        assertThatThrownBy(() -> service.ingest().complete(REPORT)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void anAnswerThatIsCutIsTriedAgain() {
        service.answers(Misbehaving.cut());

        assertThatThrownBy(this::upload).isInstanceOf(UnavailableException.class);
    }

    @Test
    void aServiceThatIsAwayIsTriedAgain() {
        service.close();

        assertThatThrownBy(this::upload).isInstanceOf(UnavailableException.class);
    }

    @Test
    void aDownloadThatBreaksOffNeverLooksLikeAWholeRecording() {
        AtomicReference<@Nullable String> read = new AtomicReference<>();
        AtomicReference<@Nullable IOException> broken = new AtomicReference<>();
        service.answers(exchange -> {
            try {
                read.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                broken.set(e);
                throw e;
            }
            Misbehaving.json(202, TAKEN).give(exchange);
        });

        assertThatThrownBy(() -> service.ingest().upload(upload("a.ogg", null), new BreakingStream()))
                .isInstanceOf(UnavailableException.class);

        await().until(() -> broken.get() != null || read.get() != null);
        assertThat(read.get()).as("the request was cut off, not ended").isNull();
    }

    @Test
    void aReportIsSealedOrItIsSaidWhyNot() {
        service.answers(Misbehaving.json(202, "{\"sealed\":true}"));
        assertThat(service.ingest().complete(REPORT)).isEmpty();

        service.answers(Misbehaving.json(409, "{\"code\":\"EMPTY_REPORT\"}"));
        assertThat(service.ingest().complete(REPORT)).hasValue("EMPTY_REPORT");
    }

    private UploadResult upload() {
        return service.ingest().upload(upload("a.ogg", null), body("x"));
    }

    private static Upload upload(String name, @Nullable String columns) {
        return new Upload(REPORT, new UserId("telegram:7"), columns, name, 42, new ReplyTo(-5, null, "id"));
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives some bytes, and then no end but an exception. */
    private static final class BreakingStream extends InputStream {

        private int left = 100_000;

        @Override
        public int read() throws IOException {
            if (left-- == 0) {
                throw new IOException("the download broke off");
            }
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            buffer[offset] = (byte) read();
            return 1;
        }
    }
}
