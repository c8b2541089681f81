package dev.rekap.ingest.running;

import static dev.rekap.ingest.audio.Recordings.join;
import static dev.rekap.ingest.audio.Recordings.opus;
import static dev.rekap.ingest.audio.Recordings.wav;
import static dev.rekap.ingest.audio.Recordings.wavHeader;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.ingest.running.RunningService.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Bodies that are too long, or end too early. */
class CutOffIT {

    private static final int LIMIT = 50 << 20;

    private final RunningService service = RunningService.shared();
    private final ReportId report = ReportId.random();

    @Test
    void aFileAboveTheLimitCutsTheWholeRequestOff() {
        byte[] form = form("ok.ogg", opus(1));
        byte[] large = join(
                form,
                UploadBodyBytes.head(UploadBodyBytes.disposition("large.wav")),
                wavHeader(LIMIT),
                new byte[LIMIT],
                end());

        Answer answer = service.send(service.request("/api/v1/audio/upload", RunningService.TOKEN)
                .header("Content-Type", UploadBodyBytes.CONTENT_TYPE)
                .POST(BodyPublishers.ofByteArray(large)));

        assertThat(Answers.problem(answer, 413, "FILE_TOO_LARGE")
                        .required("name")
                        .stringValue())
                .isEqualTo("large.wav");
        assertNothingIsLeft();
    }

    @Test
    void aFileOfExactlyTheLimitIsTaken() {
        byte[] content = wav(1, LIMIT - 44);

        Answer answer = service.upload(new UploadBodyBytes()
                .field("user_id", "toko")
                .field("report_id", report)
                .file("a.wav", content));

        assertThat(Answers.accepted(answer).at("/accepted/0/size").intValue()).isEqualTo(LIMIT);
    }

    @Test
    void theAnswerComesBeforeAnEndlessBodyIsSent() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head(30L * LIMIT));
            out.write(form());
            out.write(UploadBodyBytes.head(UploadBodyBytes.disposition("endless.wav")));
            byte[] chunk = new byte[1 << 20];
            for (int i = 0; i <= 50; i++) {
                out.write(chunk);
            }
            out.flush();

            assertThat(readAnswer(socket)).startsWith("HTTP/1.1 413").contains("FILE_TOO_LARGE");
        }
        assertNothingIsLeft();
    }

    @Test
    void aBodyThatEndsTooEarlyLeavesNothing() throws IOException {
        byte[] body = form("a.ogg", opus(1));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.getOutputStream().write(head(body.length + 1000L));
            socket.getOutputStream().write(body);
            socket.shutdownOutput();

            assertThat(readAnswer(socket))
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).isEmpty(),
                            answer -> assertThat(answer)
                                    .startsWith("HTTP/1.1 400")
                                    .contains("MALFORMED_REQUEST"));
        }
        assertNothingIsLeft();
    }

    @Test
    void aCallerThatHangsUpLeavesNothing() throws IOException {
        byte[] body = form("a.ogg", opus(1));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.getOutputStream().write(head(body.length + 1000L));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> !service.spooledFiles().isEmpty());
            socket.setSoLinger(true, 0);
        }
        assertNothingIsLeft();
    }

    @Test
    void aFormWithoutItsEndIsRefused() {
        Answer answer = service.send(service.request("/api/v1/audio/upload", RunningService.TOKEN)
                .header("Content-Type", UploadBodyBytes.CONTENT_TYPE)
                .POST(BodyPublishers.ofByteArray(form("a.ogg", opus(1)))));

        Answers.problem(answer, 400, "MALFORMED_REQUEST");
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> service.spooledFiles().isEmpty());
        assertThat(service.stored(report)).isEmpty();
    }

    private byte[] form() {
        return ("--" + UploadBodyBytes.BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"user_id\"\r\n\r\ntoko\r\n--"
                        + UploadBodyBytes.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"report_id\"\r\n\r\n"
                        + report
                        + "\r\n")
                .getBytes(UTF_8);
    }

    /** Without the end. */
    private byte[] form(String name, byte[] content) {
        return join(form(), UploadBodyBytes.head(UploadBodyBytes.disposition(name)), content, "\r\n".getBytes(UTF_8));
    }

    private static byte[] end() {
        return join("\r\n".getBytes(UTF_8), UploadBodyBytes.end());
    }

    private static byte[] head(long length) {
        return ("POST /api/v1/audio/upload HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + RunningService.TOKEN
                        + "\r\nContent-Type: " + UploadBodyBytes.CONTENT_TYPE + "\r\nContent-Length: " + length
                        + "\r\n\r\n")
                .getBytes(US_ASCII);
    }

    /** What comes until the answer is whole or the connection ends. */
    private static String readAnswer(Socket socket) throws IOException {
        socket.setSoTimeout(30_000);
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[4096];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                answer.append(new String(buffer, 0, read, UTF_8));
                if (answer.toString().endsWith("}") || answer.toString().endsWith("0\r\n\r\n")) {
                    break;
                }
            }
        } catch (SocketException e) {
            answer.append(' ').append(e.getMessage());
        }
        return answer.toString();
    }
}
