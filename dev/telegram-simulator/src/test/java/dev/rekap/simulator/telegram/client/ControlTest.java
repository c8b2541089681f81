package dev.rekap.simulator.telegram.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTest extends SimulatorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET /sim/nothing | `` | 404
            POST /sim/people | {"id":1} | 400
            POST /sim/people | {"id":"x","first_name":"A"} | 400
            POST /sim/people | {"id":-1,"first_name":"A"} | 400
            POST /sim/people | [] | 400
            POST /sim/people | `` | 400
            POST /sim/groups | {"id":1,"title":"A"} | 400
            POST /sim/faults | {"method":"*","kind":"gravity"} | 400
            POST /sim/chats/1001/messages | {"from":1001} | 400
            POST /sim/chats/1001/messages | {"from":5,"text":"a"} | 400
            POST /sim/chats/9/messages | {"from":1001,"text":"a"} | 400
            GET /sim/chats/9/messages | `` | 400
            GET /sim/chats/9/callbacks/1 | `` | 404
            GET /sim/chats/1001 | `` | 404
            GET /sim/chats/1001/weather | `` | 404
            GET /sim/chats/1001/rooms/1/press | `` | 404
            POST /sim/chats/1001/messages/1/shout | {} | 404
            POST /sim/chats/1001/messages/1/press | {"from":1001,"text":"a"} | 400
            POST /sim/chats/1001/files?from=1001&kind=pigeon | a | 400
            POST /sim/chats/1001/files?from=x&kind=voice | a | 400
            PUT /sim/chats/1001/bot | {"from":1001,"presence":"asleep"} | 400
            PUT /sim/chats/8/bot | {"from":1001,"presence":"left"} | 400
            PUT /sim/chats/1001/bot | {"from":8,"presence":"left"} | 400
            GET /sim/chats/1001/messages/5/file | `` | 404
            GET /sim/chats/99/messages/5/file | `` | 404
            POST /sim/chats/1001/messages | {"from":{},"text":"a"} | 400
            POST /sim/chats/1001/messages | {"from":1001,"text":["a"]} | 400
            PUT /sim/settings | {"per_second":"many"} | 200
            GET /sim/chats/x/messages | `` | 400
            GET /nothing | `` | 404
            POST / | {} | 404
            """)
    void aMistakeIsExplained(String request, String body, int status) throws Exception {
        String[] words = request.split(" ", -1);
        HttpRequest call = HttpRequest.newBuilder(bot.address(words[1]))
                .method(words[0], BodyPublishers.ofString(body))
                .build();
        assertThat(bot.raw(call).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.1      | /sim/state | ''                  | 200
            localhost:1234 | /sim/state | ''                  | 200
            evil.example   | /sim/state | ''                  | 403
            evil.example   | /          | ''                  | 403
            localhost      | /sim/state | Origin: http://localhost | 200
            localhost      | /sim/state | Origin: http://evil.example | 403
            localhost      | /sim/state | Sec-Fetch-Site: cross-site | 403
            localhost      | /sim/state | Sec-Fetch-Site: same-origin | 200
            localhost      | /sim/state | Sec-Fetch-Site: none | 200
            """)
    void onlyThisMachineIsServed(String host, String path, String header, int status) throws Exception {
        String line = header.isEmpty() ? "" : header + "\r\n";
        assertThat(ask("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + line + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/page.css, text/css; charset=utf-8",
        "/page.js, text/javascript; charset=utf-8",
        "/api.js, text/javascript; charset=utf-8",
        "/bubbles.js, text/javascript; charset=utf-8",
        "/texts.js, text/javascript; charset=utf-8",
        "/icon.svg, image/svg+xml",
        "/clip.svg, image/svg+xml",
        "/sheet.svg, image/svg+xml",
        "/sound.svg, image/svg+xml"
    })
    void thePageIsServedAndMayLoadNothingFromElsewhere(String path, String type) throws Exception {
        var answer = bot.raw(HttpRequest.newBuilder(bot.address(path)).build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").doesNotContain("http", "unsafe", "*"));
        assertThat(answer.body()).isNotEmpty().doesNotContain("innerHTML");
    }

    private String ask(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everythingCanBeForgotten() throws Exception {
        bot.call("sendMessage", "chat_id", "1001", "text", "a");
        siti.sends("b");
        bot.document("1001", "c.csv", new byte[100_000]);
        assertThat(folder).isDirectoryContaining("glob:**");
        telegram.forget();
        assertThat(folder).isEmptyDirectory();
        assertThat(telegram.pendingUpdates()).isZero();
        assertThat(telegram.sent()).isEmpty();
        assertThat(telegram.calls()).isEqualTo(Map.of());
        assertThat(bot.call("sendMessage", "chat_id", "1001", "text", "a").error())
                .isEqualTo("400 Bad Request: chat not found");
    }

    @Test
    void filesOfMessagesAreNeverShownByABrowserItself() throws Exception {
        long number = siti.sendsDocument("daftar ä.html", "text/html", new byte[] {1});
        var answer = bot.raw(HttpRequest.newBuilder(bot.address("/sim/chats/1001/messages/" + number + "/file"))
                .build());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename*=UTF-8''daftar%20%C3%A4.html");
    }
}
