package dev.rekap.simulator.telegram.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class MisbehaviourTest extends SimulatorTest {

    @Test
    void anErrorIsMetByItsMethodAndItsChatUntilItIsCleared() throws Exception {
        SimulatedChat budi = telegram.person(1002, "Budi", "");
        telegram.misbehave(Fault.chatNotFound("sendMessage").in(budi));
        assertThat(says("1001").status()).isEqualTo(200);
        assertThat(says("1002").error()).isEqualTo("400 Bad Request: chat not found");
        assertThat(says("1002").error()).isEqualTo("400 Bad Request: chat not found");
        assertThat(bot.call("getMe").status()).isEqualTo(200);
        telegram.clearFaults();
        assertThat(says("1002").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 | 500 Internal Server Error
            502 | 502 Bad Gateway
            401 | 401 Unauthorized
            403 | 403 Forbidden: bot was blocked by the user
            404 | 404 Not Found
            409 | 409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running
            413 | 413 Request Entity Too Large
            400 | 400 Bad Request
            418 | 418 Error 418
            """)
    void anErrorHasTelegramsWords(int status, String error) throws Exception {
        telegram.misbehave(Fault.error("*", status, "").once());
        assertThat(says("1001").error()).isEqualTo(error);
        assertThat(siti.messages()).isEmpty();
    }

    @Test
    void theNamedFaultsAreWhatTheySay() throws Exception {
        for (Map.Entry<Fault, Integer> fault : Map.of(
                        Fault.internalError("sendMessage"), 500,
                        Fault.conflict("sendMessage"), 409,
                        Fault.unauthorized("sendMessage"), 401,
                        Fault.blockedByUser("sendMessage"), 403,
                        Fault.errorInOk("sendMessage"), 200)
                .entrySet()) {
            telegram.misbehave(fault.getKey().once());
            Bot.Answer answer = says("1001");
            assertThat(answer.status()).isEqualTo(fault.getValue());
            assertThat(answer.body().path("ok").asBoolean()).isFalse();
        }
    }

    @Test
    void aProxysErrorIsAPageAndGarbageIsNotJson() throws Exception {
        telegram.misbehave(Fault.badGateway("getMe").once());
        HttpRequest ask =
                HttpRequest.newBuilder(bot.address("/bot" + TOKEN + "/getMe")).build();
        HttpResponse<String> page = bot.raw(ask);
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).contains("<h1>502");
        telegram.misbehave(Fault.garbage("getMe").once());
        assertThatThrownBy(() -> bot.call("getMe")).isInstanceOf(JacksonException.class);
    }

    @Test
    void aLostAnswerHasItsEffectAndACutOneHasNot() throws Exception {
        telegram.misbehave(Fault.cut("sendMessage").once());
        assertThatThrownBy(() -> says("1001")).isInstanceOf(IOException.class);
        assertThat(siti.messages()).isEmpty();
        telegram.misbehave(Fault.lostAnswer("sendMessage").once());
        assertThatThrownBy(() -> says("1001")).isInstanceOf(IOException.class);
        assertThat(siti.messages()).hasSize(1);
        assertThat(says("1001").status()).isEqualTo(200);
        assertThat(telegram.sentTwice())
                .singleElement()
                .extracting(SimulatedTelegram.Sent::text)
                .isEqualTo("Halo");
    }

    @Test
    void aSlowAnswerComesLateAndAHangingOneWhenFaultsAreCleared() throws Exception {
        telegram.misbehave(Fault.slow("getMe", Duration.ofMillis(300)).once());
        long before = System.nanoTime();
        assertThat(bot.call("getMe").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(250));
        telegram.misbehave(Fault.hang("getMe"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Bot.Answer> hanging = CompletableFuture.supplyAsync(this::me, threads);
            await().until(() -> telegram.calls().getOrDefault("getMe", 0) == 2);
            assertThat(hanging).isNotDone();
            telegram.clearFaults();
            assertThat(hanging).failsWithin(Duration.ofSeconds(10));
        }
    }

    private Bot.Answer me() {
        try {
            return bot.call("getMe");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDownloadMeetsFaultsToo() throws Exception {
        byte[] sound = new byte[100_000];
        siti.sendsVoice(sound);
        String path = path();
        telegram.misbehave(Fault.cutDownload(70_000).once());
        assertThatThrownBy(() -> bot.download(path)).isInstanceOf(IOException.class);
        telegram.misbehave(Fault.cut("download").once());
        assertThatThrownBy(() -> bot.download(path)).isInstanceOf(IOException.class);
        // More than once, because the JDK's client tries again by itself.
        telegram.misbehave(Fault.lostAnswer("download"));
        assertThatThrownBy(() -> bot.download(path)).isInstanceOf(IOException.class);
        telegram.clearFaults();
        for (Map.Entry<Fault, Integer> fault : Map.of(
                        Fault.internalError("download"), 500,
                        Fault.badGateway("download"), 502,
                        Fault.errorInOk("download"), 200,
                        Fault.garbage("download"), 200,
                        Fault.slow("download", Duration.ofMillis(10)), 200)
                .entrySet()) {
            telegram.misbehave(fault.getKey().once());
            assertThat(bot.download(path).statusCode()).isEqualTo(fault.getValue());
        }
        assertThat(bot.download(path).body()).hasSize(100_000);
        assertThat(telegram.calls().getOrDefault("download", 0)).isGreaterThanOrEqualTo(9);
    }

    @Test
    void filesOfOneChatCanMisbehaveAlone() throws Exception {
        SimulatedChat budi = telegram.person(1002, "Budi", "");
        telegram.misbehave(Fault.internalError("download").in(budi));
        siti.sendsVoice(new byte[10]);
        assertThat(bot.download(path()).statusCode()).isEqualTo(200);
        budi.sendsVoice(new byte[10]);
        assertThat(bot.download(path()).statusCode()).isEqualTo(500);
        telegram.misbehave(Fault.error("getFile", 400, "").in(budi).once());
        assertThat(bot.call("getFile", "file_id", fileId()).status()).isEqualTo(400);
        assertThat(bot.download("voice/file_99.oga").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatVanishedCanNeitherBeAskedForNorFetched() throws Exception {
        long message = siti.sendsVoice(new byte[10]);
        String id = fileId();
        String path = path();
        siti.vanishes(message);
        assertThat(bot.download(path).statusCode()).isEqualTo(404);
        assertThat(bot.call("getFile", "file_id", id).error()).isEqualTo("400 Bad Request: invalid file_id");
        siti.sendsVoice(new byte[10]);
        telegram.vanishFiles();
        assertThat(bot.call("getFile", "file_id", id).status()).isEqualTo(400);
    }

    private String fileId() throws Exception {
        return bot.updates(-1)
                .getLast()
                .path("message")
                .path("voice")
                .path("file_id")
                .asString();
    }

    private String path() throws Exception {
        return bot.call("getFile", "file_id", fileId())
                .result()
                .path("file_path")
                .asString();
    }

    private Bot.Answer says(String chat) throws IOException, InterruptedException {
        return bot.call("sendMessage", "chat_id", chat, "text", "Halo");
    }
}
