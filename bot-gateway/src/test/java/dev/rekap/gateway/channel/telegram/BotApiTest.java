package dev.rekap.gateway.channel.telegram;

import static dev.rekap.gateway.Recipients.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rekap.contracts.Secret;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.OutgoingMessage.Button;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.channel.telegram.BotApi.CallTimeouts;
import dev.rekap.gateway.channel.telegram.TelegramException.Kind;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;

class BotApiTest {

    private static final CallTimeouts SHORT =
            new CallTimeouts(Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofSeconds(2));
    private static final String SENT = "{\"ok\":true,\"result\":{\"message_id\":12,\"reply_to_message\":"
            + "{\"forward_origin\":{\"type\":\"a_kind_of_tomorrow\"}}}}";

    private final FakeBotApi telegram = new FakeBotApi();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BotApi api = new BotApi(telegram.address(), SHORT, meters, Traces.NONE);
    private final BotMessenger messenger = new BotMessenger(api);

    @AfterEach
    void stop() {
        api.close();
        telegram.close();
    }

    @Test
    void aTextIsSentPlainWithItsButtonsAndWhatItAnswers() {
        telegram.then(200, SENT);

        long message = messenger.sendText(
                to(7), new OutgoingMessage("Dua <kopi>", List.of(List.of(new Button("Selesai", "done")))), 5L);

        assertThat(message).as("whatever else the answer says").isEqualTo(12);
        assertThat(telegram.calls.getFirst().path()).isEqualTo("/bot" + FakeBotApi.TOKEN + "/sendmessage");
        assertThat(telegram.calls.getFirst().body())
                .contains("\"chat_id\":\"7\"")
                .contains("Dua <kopi>")
                .contains("\"callback_data\":\"done\"")
                .contains("\"allow_sending_without_reply\":true")
                .contains("\"is_disabled\":true")
                .doesNotContain("parse_mode");
    }

    @Test
    void questionBeginsAReplyAndALinkOpensAPage() {
        telegram.then(200, SENT).then(200, SENT);

        messenger.sendText(to(7), OutgoingMessage.question("Alamat?"), null);
        messenger.sendText(
                to(7), new OutgoingMessage("x", List.of(List.of(Button.link("Periksa", "https://a.example/r")))), null);

        assertThat(telegram.calls.getFirst().body()).contains("\"force_reply\":true");
        assertThat(telegram.calls.getLast().body())
                .contains("\"url\":\"https://a.example/r\"")
                .doesNotContain("callback_data", "force_reply");
    }

    @Test
    void whatIsSaidInATopicIsSentThere() {
        telegram.then(200, SENT).then(200, SENT);
        Recipient topic = new Recipient(-1001999000111L, 7, 700_001, Locale.of("id"));

        messenger.sendText(topic, OutgoingMessage.of("halo"), 10L);
        messenger.sendDocument(topic, "rekap.csv", new byte[] {'x'}, OutgoingMessage.of(""));

        assertThat(telegram.calls.getFirst().body()).contains("\"message_thread_id\":7");
        assertThat(telegram.calls.getLast().body())
                .containsPattern("name=\"message_thread_id\"\\s+Content-Length: 1\\s+7\\s");
    }

    @Test
    void aDocumentIsSentWithItsNameAndCaption() {
        telegram.then(200, SENT);

        messenger.sendDocument(
                to(7),
                "rekap.csv",
                "a;b".getBytes(StandardCharsets.UTF_8),
                new OutgoingMessage("3 baris", List.of(List.of(new Button("XLSX", "x")))));

        assertThat(telegram.calls.getFirst().body())
                .contains("filename=\"rekap.csv\"")
                .contains("a;b")
                .contains("3 baris")
                .contains("XLSX");
    }

    @Test
    void editsAndAnswersAreMade() {
        telegram.then(200, "{\"ok\":true,\"result\":true}")
                .then(200, "{\"ok\":true,\"result\":true}")
                .then(200, "{\"ok\":true,\"result\":true}")
                .then(200, "{\"ok\":true,\"result\":true}");

        messenger.edit(7, 12, OutgoingMessage.of("2 dari 30"));
        messenger.removeButtons(7, 12);
        messenger.answer("CB", "");
        messenger.answer("CB", "Baik");

        assertThat(telegram.calls)
                .extracting(FakeBotApi.Came::body)
                .satisfiesExactly(
                        edit -> assertThat(edit).contains("2 dari 30").contains("\"message_id\":12"),
                        buttons -> assertThat(buttons).contains("\"inline_keyboard\":[]"),
                        silent -> assertThat(silent).contains("CB").doesNotContain("text"),
                        spoken -> assertThat(spoken).contains("Baik"));
    }

    @Test
    void errorsAreSortedWhateverTheStatusSays() {
        telegram.then(401, error(401, "Unauthorized"))
                .then(200, error(403, "Forbidden: bot was blocked by the user"))
                .then(500, error(500, "Internal Server Error"))
                .then(409, error(409, "Conflict"))
                .then(502, "<html>Bad Gateway</html>")
                .then(200, "garbage");

        assertThat(List.of(fail(), fail(), fail(), fail(), fail(), fail()))
                .extracting(TelegramException::kind)
                .containsExactly(
                        Kind.UNAUTHORIZED, Kind.BLOCKED, Kind.UNAVAILABLE, Kind.CONFLICT, Kind.IN_DOUBT, Kind.IN_DOUBT);
        assertThat(meters.timer("rekap.telegram.calls", "method", "getme", "result", "blocked")
                        .count())
                .isOne();
    }

    @Test
    void anAnswerThatIsCutLateOrMissingLeavesInDoubt() {
        telegram.cut(200, SENT.getBytes(StandardCharsets.UTF_8), 20).hang();

        assertThat(fail().kind()).isEqualTo(Kind.IN_DOUBT);
        assertThat(fail().kind()).isEqualTo(Kind.IN_DOUBT);
    }

    @Test
    void whatFailsBeforeItsFirstByteWasCertainlyNotDone() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String place = "127.0.0.1:" + silent.getLocalPort();
            assertThat(failAt("https://" + place).kind()).as("no handshake").isEqualTo(Kind.UNAVAILABLE);
            try (Queued _ = Queued.fill(silent)) {
                assertThat(failAt("http://" + place).kind()).as("no connection").isEqualTo(Kind.UNAVAILABLE);
            }
        }
        assertThat(failAt("http://no-such-host.invalid").kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    /** Connections that nobody accepts, so many that there is no place for another. */
    private record Queued(List<Socket> sockets) implements AutoCloseable {

        static Queued fill(ServerSocket server) throws IOException {
            List<Socket> sockets = new ArrayList<>();
            while (true) {
                Socket socket = new Socket();
                try {
                    socket.connect(server.getLocalSocketAddress(), 200);
                    sockets.add(socket);
                } catch (SocketTimeoutException e) {
                    socket.close();
                    return new Queued(sockets);
                }
            }
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private TelegramException failAt(String address) {
        try (BotApi elsewhere = new BotApi(
                new TelegramAddress(URI.create(address), new Secret(FakeBotApi.TOKEN)), SHORT, meters, Traces.NONE)) {
            return catchThrowableOfType(TelegramException.class, () -> elsewhere.call(new GetMe()));
        }
    }

    @Test
    void aCallIsNeverRepeatedBehindOurBack() {
        telegram.cut(200, SENT.getBytes(StandardCharsets.UTF_8), 0).then(200, SENT);

        fail();

        assertThat(telegram.calls).hasSize(1);
    }

    @Test
    void whoCannotBeReachedHasDoneNothing() {
        try (BotApi nowhere = new BotApi(
                new TelegramAddress(URI.create("http://127.0.0.1:1"), new Secret(FakeBotApi.TOKEN)),
                SHORT,
                meters,
                Traces.NONE)) {
            TelegramException failure = catchThrowableOfType(TelegramException.class, () -> nowhere.call(new GetMe()));

            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertTokenless(failure);
        }
        try (BotApi nameless = new BotApi(
                new TelegramAddress(URI.create("http://no-such-host.invalid"), new Secret(FakeBotApi.TOKEN)),
                SHORT,
                meters,
                Traces.NONE)) {
            assertThat(catchThrowableOfType(TelegramException.class, () -> nameless.call(new GetMe()))
                            .kind())
                    .isEqualTo(Kind.UNAVAILABLE);
        }
    }

    @Test
    void whatTelegramSaysOfAMethodHoldsForAllWhoCallIt() {
        telegram.then(
                        429,
                        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\",\"parameters\":{\"retry_after\":60}}")
                .then(200, "{\"ok\":true,\"result\":{}}");

        assertThat(catchThrowableOfType(TelegramException.class, () -> api.call(new GetFile("a")))
                        .retryAfter())
                .isEqualTo(Duration.ofSeconds(60));
        assertThat(catchThrowableOfType(TelegramException.class, () -> api.call(new GetFile("b")))
                        .retryAfter())
                .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));

        assertThat(telegram.calls).hasSize(1);
        api.call(new GetMe());
    }

    @Test
    void theTokenIsInNoExceptionAndInNoDescription() {
        telegram.then(401, error(401, "Unauthorized: " + FakeBotApi.TOKEN))
                .then(200, "garbage " + FakeBotApi.TOKEN)
                .cut(200, SENT.getBytes(StandardCharsets.UTF_8), 3)
                .hang();

        for (int i = 0; i < 4; i++) {
            assertTokenless(fail());
        }
        assertThat(telegram.address().toString()).doesNotContain("the-token");
    }

    @Test
    void portsAreThoseOfTheScheme() {
        assertThat(new TelegramAddress(URI.create("https://api.telegram.org"), new Secret("t")).port())
                .isEqualTo(443);
        assertThat(new TelegramAddress(URI.create("http://bot.api"), new Secret("t")).port())
                .isEqualTo(80);
    }

    private TelegramException fail() {
        return catchThrowableOfType(TelegramException.class, () -> api.call(new GetMe()));
    }

    private static void assertTokenless(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("the-token");
    }

    private static String error(int code, String description) {
        return "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}";
    }
}
