package dev.rekap.simulator.telegram.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MethodsTest extends SimulatorTest {

    @Test
    void parametersAreTakenInEveryEncodingAndUnknownOnesPass() throws Exception {
        bot.get("sendMessage", "chat_id", "1001", "text", "query", "protect_content", "true");
        bot.call("sendMessage", "chat_id", "1001", "text", "form");
        bot.json("SENDMESSAGE", "{\"chat_id\":1001,\"text\":\"json\",\"new_thing\":{\"a\":1},\"nothing\":null}");
        assertThat(siti.messages()).extracting(Shown::text).containsExactly("query", "form", "json");
    }

    @Test
    void theBotIntroducesItself() throws Exception {
        JsonNode me = bot.get("getMe").result();
        assertThat(me.path("id").asLong()).isEqualTo(7_000_000_001L);
        assertThat(me.path("is_bot").asBoolean()).isTrue();
        assertThat(me.path("can_read_all_group_messages").asBoolean()).isFalse();
        assertThat(bot.call("getChat", "chat_id", "1001")
                        .result()
                        .path("first_name")
                        .asString())
                .isEqualTo("Siti");
    }

    @Test
    void commandsAreKeptByScopeAndLanguage() throws Exception {
        String commands = "[{\"command\":\"start\",\"description\":\"Mulai\"}]";
        bot.call("setMyCommands", "commands", commands, "language_code", "id");
        bot.call("setMyCommands", "commands", commands, "scope", "{\"type\":\"chat\",\"chat_id\":1001}");
        assertThat(telegram.commands())
                .containsEntry("default id", List.of("/start - Mulai"))
                .containsKey("chat:1001");
        assertThat(bot.call("getMyCommands", "language_code", "id").result()).hasSize(1);
        assertThat(bot.call("getMyCommands").result()).isEmpty();
        bot.call("deleteMyCommands", "language_code", "id");
        assertThat(telegram.commands()).doesNotContainKey("default id");
    }

    @Test
    void aMessageAnswersAnotherAndADeletedOneIsGone() throws Exception {
        long question = siti.sends("apa?");
        String reply = "{\"message_id\":" + question + "}";
        bot.call("sendMessage", "chat_id", "1001", "text", "ini", "reply_parameters", reply);
        bot.call("sendMessage", "chat_id", "1001", "text", "itu", "reply_to_message_id", "" + question);
        bot.call(
                "sendMessage",
                "chat_id",
                "1001",
                "text",
                "lain",
                "reply_parameters",
                "{\"message_id\":1,\"allow_sending_without_reply\":true}");
        assertThat(siti.fromBot()).extracting(Shown::replyTo).containsExactly(question, question, 0L);
        assertThat(bot.call("deleteMessage", "chat_id", "1001", "message_id", "" + question)
                        .result()
                        .asBoolean())
                .isTrue();
        assertThat(siti.messages()).hasSize(3);
        assertThat(siti.history()).hasSize(4);
    }

    @Test
    void messageThatAsksForAReplyIsShownAsSuch() throws Exception {
        bot.call("sendMessage", "chat_id", "1001", "text", "Alamat?", "reply_markup", "{\"force_reply\":true}");
        Shown question = siti.messages().getFirst();
        assertThat(question.asksReply()).isTrue();
        assertThat(question.buttons()).isEmpty();

        siti.replies(question.id(), "Jalan Mawar 3");

        JsonNode message = bot.call("getUpdates").result().path(0).path("message");
        assertThat(message.at("/reply_to_message/text").asString()).isEqualTo("Alamat?");
        assertThat(message.at("/reply_to_message/from/is_bot").asBoolean()).isTrue();
        String placeholder = "{\"force_reply\":true,\"input_field_placeholder\":\"" + "x".repeat(65) + "\"}";
        assertThat(bot.call("sendMessage", "chat_id", "1001", "text", "?", "reply_markup", placeholder)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aKeyboardCanBeChangedAloneAndTakenAway() throws Exception {
        String number = bot.document("1001", "a.csv", "x".getBytes(StandardCharsets.UTF_8))
                .result()
                .path("message_id")
                .asString();
        String keyboard = "{\"inline_keyboard\":[[{\"text\":\"XLSX\",\"callback_data\":\"x\"}]]}";
        bot.call("editMessageReplyMarkup", "chat_id", "1001", "message_id", number, "reply_markup", keyboard);
        assertThat(siti.messages().getFirst().buttons()).containsExactly("XLSX");
        bot.call(
                "editMessageReplyMarkup",
                "chat_id",
                "1001",
                "message_id",
                number,
                "reply_markup",
                "{\"inline_keyboard\":[]}");
        assertThat(siti.messages().getFirst().buttons()).isEmpty();
        assertThat(siti.messages().getFirst().edits()).isEqualTo(2);
        bot.call("sendMessage", "chat_id", "1001", "text", "a", "reply_markup", "{\"remove_keyboard\":true}");
        assertThat(siti.messages()).hasSize(2);
    }

    @Test
    void aKnownFileIsSentAgainByItsIdAndOneByItsPart() throws Exception {
        siti.sendsDocument("daftar.csv", "text/csv", new byte[] {1, 2});
        String id = bot.updates(0)
                .getFirst()
                .path("message")
                .path("document")
                .path("file_id")
                .asString();
        bot.call("sendDocument", "chat_id", "1001", "document", id, "caption", "ini");
        bot.document("1001", "b.csv", new byte[] {3}, "document", "attach://document");
        assertThat(siti.fromBot())
                .extracting(shown -> shown.document().orElseThrow().name())
                .containsExactly("daftar.csv", "b.csv");
        assertThat(siti.fromBot().getFirst().document().orElseThrow().bytes()).containsExactly(1, 2);
    }

    @Test
    void whatTheBotIsSeenDoingIsKept() throws Exception {
        bot.call("sendChatAction", "chat_id", "1001", "action", "upload_document");
        assertThat(siti.actions()).containsExactly("upload_document");
    }

    @Test
    void filesBeyondTheDownloadLimitAreRefusedUnlessThereIsNone() throws Exception {
        siti.sendsTooLarge("rapat.mp3", 21 << 20);
        JsonNode audio = bot.updates(0).getFirst().path("message").path("audio");
        assertThat(audio.path("file_size").asInt()).isEqualTo(21 << 20);
        String id = audio.path("file_id").asString();
        assertThat(bot.call("getFile", "file_id", id).error()).isEqualTo("400 Bad Request: file is too big");
        telegram.maxDownload(0);
        String path =
                bot.call("getFile", "file_id", id).result().path("file_path").asString();
        assertThat(path).startsWith("music/").endsWith(".mp3");
        assertThat(bot.download(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bytes=2-4   | 206 | cde        | bytes 2-4/10
            bytes=7-    | 206 | hij        | bytes 7-9/10
            bytes=-2    | 206 | ij         | bytes 8-9/10
            bytes=8-99  | 206 | ij         | bytes 8-9/10
            bytes=0-    | 200 | abcdefghij | ''
            bytes=-     | 200 | abcdefghij | ''
            lines=1-2   | 200 | abcdefghij | ''
            bytes=10-   | 416 | ''         | bytes */10
            """)
    void downloadsKnowRanges(String asked, int status, String body, String range) throws Exception {
        siti.sendsVoice("abcdefghij".getBytes(StandardCharsets.UTF_8));
        String id = bot.updates(0)
                .getFirst()
                .path("message")
                .path("voice")
                .path("file_id")
                .asString();
        String path =
                bot.call("getFile", "file_id", id).result().path("file_path").asString();
        var answer = bot.download(path, "Range", asked);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo(body);
        assertThat(answer.headers().firstValue("Content-Range").orElse("")).isEqualTo(range);
    }
}
