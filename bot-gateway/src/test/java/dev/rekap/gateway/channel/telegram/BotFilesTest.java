package dev.rekap.gateway.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.gateway.channel.ChatFiles.Download;
import dev.rekap.gateway.channel.ChatFiles.TooLargeException;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.telegram.BotApi.CallTimeouts;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotFilesTest {

    private static final CallTimeouts SHORT =
            new CallTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));

    private final FakeBotApi telegram = new FakeBotApi();
    private final BotApi api = new BotApi(telegram.address(), SHORT, new SimpleMeterRegistry(), Traces.NONE);
    private final BotFiles files = new BotFiles(api);
    private final byte[] sound = sound();

    @AfterEach
    void stop() {
        api.close();
        telegram.close();
    }

    @Test
    void aFileIsReadFromTheConfiguredAddress() throws IOException {
        link("voice/file_1.oga", sound.length).then(call -> FakeBotApi.send(call, 200, sound));

        try (Download download = files.open("F")) {
            assertThat(download.size()).isEqualTo(sound.length);
            assertThat(download.body().readAllBytes()).isEqualTo(sound);
        }
        assertThat(telegram.calls.getLast().path()).isEqualTo("/file/bot" + FakeBotApi.TOKEN + "/voice/file_1.oga");
    }

    @Test
    void aDownloadThatBreaksOffIsResumedWhereItBroke() throws IOException {
        link("a", sound.length).cut(200, sound, 40_000);
        byte[] rest = Arrays.copyOfRange(sound, 40_000, sound.length);
        link("a", sound.length).then(call -> {
            call.getResponseHeaders().add("Content-Range", "bytes 40000-99999/100000");
            FakeBotApi.send(call, 206, rest);
        });

        assertThat(read()).isEqualTo(sound);
        assertThat(telegram.calls.getLast().range()).isEqualTo(List.of("bytes=40000-"));
    }

    @Test
    void whereTelegramCannotResumeItBeginsAnew() throws IOException {
        link("a", sound.length).cut(200, sound, 40_000);
        link("b", sound.length).then(call -> FakeBotApi.send(call, 200, sound));

        assertThat(read()).isEqualTo(sound);
    }

    @Test
    void aPartIsNeverTakenForTheWhole() {
        for (int i = 0; i < 10; i++) {
            link("a", sound.length).cut(200, sound, 1_000);
        }

        assertThatExceptionOfType(IOException.class).isThrownBy(this::read);
    }

    @Test
    void aLinkThatHasExpiredIsAskedForAgain() throws IOException {
        link("old", sound.length).then(404, "Not Found");
        link("new", sound.length).then(call -> FakeBotApi.send(call, 200, sound));

        assertThat(read()).isEqualTo(sound);
        assertThat(telegram.calls.getLast().path()).endsWith("/new");
    }

    @Test
    void anAnswerOfAnotherLengthIsNotTheFile() {
        link("a", sound.length).then(200, "<html>captive portal</html>");

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> files.open("F"));
    }

    @Test
    void whatIsNoSuccessIsNotTheFile() {
        link("a", sound.length).then(500, "oops");

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> files.open("F"))
                .withMessageContaining("500");
    }

    @Test
    void aSizeThatNobodyTellsIsWhatCame() throws IOException {
        telegram.then(200, "{\"ok\":true,\"result\":{\"file_id\":\"F\",\"file_path\":\"a\"}}")
                .then(call -> {
                    call.sendResponseHeaders(200, 0);
                    call.getResponseBody().write(sound);
                    call.close();
                });

        try (Download download = files.open("F")) {
            assertThat(download.size()).isZero();
            assertThat(download.body().readAllBytes()).isEqualTo(sound);
        }
    }

    @Test
    void aFileThatTelegramNoLongerHasIsGone() {
        error(400, "Bad Request: invalid file_id");

        assertThatExceptionOfType(GoneException.class).isThrownBy(() -> files.open("F"));
    }

    @Test
    void aFileThatTelegramPerhapsHasLaterIsUnavailable() {
        error(400, "Bad Request: wrong file_id or the file is temporarily unavailable");

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> files.open("F"))
                .withCauseInstanceOf(GoneException.class);
    }

    @Test
    void aFileAboveTheLimitIsTooLarge() {
        error(400, "Bad Request: file is too big");

        assertThatExceptionOfType(TooLargeException.class).isThrownBy(() -> files.open("F"));
    }

    @Test
    void whenTelegramIsBusyItSaysWhenToComeBack() {
        telegram.then(429, "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":9}}");

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> files.open("F"))
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(9)));
    }

    @Test
    void aServerOfOnesOwnSharesItsFolder(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("file_1.oga"), sound);
        link(file.toString(), sound.length);

        assertThat(read()).isEqualTo(sound);
    }

    @Test
    void aFolderThatIsNotSharedCanBeMended() {
        link("/var/lib/telegram-bot-api/none.oga", sound.length);

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> files.open("F"));
    }

    @Test
    void aFileWithoutAPathIsNotThereYet() {
        telegram.then(200, "{\"ok\":true,\"result\":{\"file_id\":\"F\"}}");

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> files.open("F"));
    }

    private byte[] read() throws IOException {
        try (Download download = files.open("F")) {
            return download.body().readAllBytes();
        }
    }

    private FakeBotApi link(String path, long size) {
        return telegram.then(
                200,
                "{\"ok\":true,\"result\":{\"file_id\":\"F\",\"file_path\":\"" + path + "\",\"file_size\":" + size
                        + "}}");
    }

    private void error(int code, String description) {
        telegram.then(code, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");
    }

    private static byte[] sound() {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
