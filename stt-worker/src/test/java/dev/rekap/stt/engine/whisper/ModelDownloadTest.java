package dev.rekap.stt.engine.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDownloadTest {

    private static final int SIZE = 1_000_000;

    @TempDir
    private Path folder = Path.of("");

    private final byte[] content = new byte[SIZE];
    private final List<String> ranges = new ArrayList<>();
    private final List<Long> told = new ArrayList<>();

    private HttpServer server = noServer();
    private int most = SIZE;
    private int status = 0;
    private boolean knowsRanges = true;

    private static HttpServer noServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() {
        new Random(1).nextBytes(content);
        server.createContext("/models/ggml-small.bin", this::answer);
        server.createContext("/old/ggml-small.bin", exchange -> {
            exchange.getResponseHeaders().set("Location", "/models/ggml-small.bin");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aModelIsFetchedAndIsWhatWasPublished() throws Exception {
        Path file = fetch("/old");

        assertThat(file).isEqualTo(folder.resolve("models/ggml-small.bin")).hasBinaryContent(content);
        assertThat(told.getLast()).isEqualTo(SIZE);
        assertThat(folder.resolve("models")).isDirectoryContaining(path -> path.equals(file));
    }

    @Test
    void whatIsThereIsNotFetchedAgain() throws Exception {
        fetch("/models");
        fetch("/models");

        assertThat(ranges).hasSize(1);
    }

    @Test
    void aTransferThatBreaksOffGoesOnWhereItEnded() throws Exception {
        most = 400_000;

        assertThat(fetch("/models")).hasBinaryContent(content);
        assertThat(ranges).hasSizeGreaterThan(2).contains("bytes=0-").doesNotHaveDuplicates();
    }

    @Test
    void whatAnEarlierRunLeftIsGoneOnWith() throws Exception {
        Files.createDirectories(folder.resolve("models"));
        Files.write(folder.resolve("models/ggml-small.bin.part"), Arrays.copyOf(content, 300_000));

        assertThat(fetch("/models")).hasBinaryContent(content);
        assertThat(ranges).containsExactly("bytes=300000-");
    }

    @Test
    void aServerThatKnowsNoRangesBeginsAnew() throws Exception {
        knowsRanges = false;
        Files.createDirectories(folder.resolve("models"));
        Files.write(folder.resolve("models/ggml-small.bin.part"), Arrays.copyOf(content, 300_000));

        assertThat(fetch("/models")).hasBinaryContent(content);
    }

    @Test
    void whatWasWholeBeforeOnlyGetsItsName() throws Exception {
        Files.createDirectories(folder.resolve("models"));
        Files.write(folder.resolve("models/ggml-small.bin.part"), content);

        assertThat(fetch("/models")).hasBinaryContent(content);
    }

    @Test
    void somethingElseIsNotKept() throws Exception {
        WhisperModel model = model();
        content[SIZE / 2]++;

        assertThatIOException()
                .isThrownBy(() -> fetch("/models", model))
                .withMessageContaining("its checksum is another");
        assertThat(folder.resolve("models")).isEmptyDirectory();
    }

    @Test
    void missingModelIsRequestedOnce() {
        status = 404;

        assertThatIOException().isThrownBy(() -> fetch("/models")).withMessageContaining("HTTP 404");
        assertThat(ranges).hasSize(1);
    }

    @Test
    void aServerThatNeverGivesAnythingIsGivenUp() {
        most = 0;

        assertThatIOException().isThrownBy(() -> fetch("/models"));
        // The JDK's client asks twice where a connection ends without an answer.
        assertThat(ranges).hasSizeBetween(5, 10);
    }

    private Path fetch(String path) throws Exception {
        return fetch(path, model());
    }

    private Path fetch(String path, WhisperModel model) throws Exception {
        return new ModelDownload(
                        URI.create("http://localhost:" + server.getAddress().getPort() + path),
                        folder.resolve("models"),
                        (bytes, _) -> told.add(bytes))
                .fetch(model);
    }

    private WhisperModel model() throws Exception {
        return new WhisperModel(
                "small",
                1,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range);
        int from = knowsRanges ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
        try (exchange) {
            if (status != 0 || from == SIZE) {
                exchange.sendResponseHeaders(status == 0 ? 416 : status, -1);
                return;
            }
            exchange.sendResponseHeaders(knowsRanges ? 206 : 200, SIZE - from);
            exchange.getResponseBody().write(content, from, Math.min(most, SIZE - from));
        }
    }
}
