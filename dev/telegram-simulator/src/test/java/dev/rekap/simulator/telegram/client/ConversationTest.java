package dev.rekap.simulator.telegram.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConversationTest extends SimulatorTest {
    private static final String BUTTONS =
            "{\"inline_keyboard\":[[{\"text\":\"Selesai\",\"callback_data\":\"done:1\"},{\"text\":\"Batal\",\"callback_data\":\"cancel:1\"}]]}";

    @Test
    void aCommandBecomesAnUpdateWithItsEntity() throws Exception {
        long number = siti.sends("/start kode-1");
        JsonNode message = bot.updates(0).getFirst().path("message");
        assertThat(message.path("message_id").asLong()).isEqualTo(number);
        assertThat(message.path("from").path("language_code").asString()).isEqualTo("id");
        assertThat(message.path("chat").path("type").asString()).isEqualTo("private");
        assertThat(message.path("entities").path(0).toString())
                .isEqualTo("{\"offset\":0,\"length\":6,\"type\":\"bot_command\"}");
    }

    @Test
    void updatesStayUntilTheOffsetMoves() throws Exception {
        siti.sends("satu");
        siti.sends("dua");
        List<JsonNode> first = bot.updates(0);
        assertThat(first).hasSize(2);
        assertThat(bot.updates(0)).isEqualTo(first);
        assertThat(bot.updates(first.getFirst().path("update_id").asLong() + 1)).hasSize(1);
        assertThat(telegram.pendingUpdates()).isEqualTo(1);
        assertThat(bot.updates(first.getLast().path("update_id").asLong() + 1)).isEmpty();
    }

    @Test
    void whatTheBotSaysIsShownAndEditedInPlace() throws Exception {
        long id = bot.call("sendMessage", "chat_id", "1001", "text", "1 dari 30 diterima", "reply_markup", BUTTONS)
                .result()
                .path("message_id")
                .asLong();
        assertThat(siti.messages()).singleElement().satisfies(shown -> {
            assertThat(shown.fromBot()).isTrue();
            assertThat(shown.text()).isEqualTo("1 dari 30 diterima");
            assertThat(shown.buttons()).containsExactly("Selesai", "Batal");
        });
        bot.call("editMessageText", "chat_id", "1001", "message_id", "" + id, "text", "2 dari 30 diterima");
        assertThat(siti.fromBot()).singleElement().satisfies(shown -> {
            assertThat(shown.text()).isEqualTo("2 dari 30 diterima");
            assertThat(shown.buttons()).isEmpty();
            assertThat(shown.edits()).isEqualTo(1);
            assertThat(shown.history())
                    .extracting(Shown.Version::text)
                    .containsExactly("1 dari 30 diterima", "2 dari 30 diterima");
        });
    }

    @Test
    void aPressedButtonIsAnsweredOnce() throws Exception {
        bot.call("sendMessage", "chat_id", "1001", "text", "Halo", "reply_markup", BUTTONS);
        String press = siti.presses("Selesai");
        JsonNode query = bot.updates(0).getFirst().path("callback_query");
        assertThat(query.path("data").asString()).isEqualTo("done:1");
        assertThat(query.path("message").path("text").asString()).isEqualTo("Halo");
        assertThat(siti.answer(press).answered()).isFalse();
        String id = query.path("id").asString();
        assertThat(bot.call("answerCallbackQuery", "callback_query_id", id, "text", "Baik")
                        .status())
                .isEqualTo(200);
        assertThat(siti.answer(press)).isEqualTo(new SimulatedChat.Answer(true, "Baik", false));
        assertThat(bot.call("answerCallbackQuery", "callback_query_id", id).error())
                .isEqualTo("400 Bad Request: query is too old and response timeout expired or query ID is invalid");
        assertThatThrownBy(() -> siti.presses("Lagi")).hasMessageContaining("no message with a button \"Lagi\"");
    }

    @Test
    void aVoiceNoteIsFetchedByItsFile() throws Exception {
        byte[] sound = "OggS sound".getBytes(StandardCharsets.UTF_8);
        siti.sendsVoice(sound);
        siti.sendsVoice(sound);
        List<JsonNode> updates = bot.updates(0);
        JsonNode voice = updates.getFirst().path("message").path("voice");
        JsonNode again = updates.getLast().path("message").path("voice");
        assertThat(voice.path("file_size").asInt()).isEqualTo(sound.length);
        assertThat(again.path("file_unique_id")).isEqualTo(voice.path("file_unique_id"));
        assertThat(again.path("file_id")).isNotEqualTo(voice.path("file_id"));
        String path = bot.call("getFile", "file_id", voice.path("file_id").asString())
                .result()
                .path("file_path")
                .asString();
        assertThat(bot.download(path).body()).isEqualTo(sound);
        assertThat(bot.download(path, "Range", "bytes=5-").body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("sound");
        telegram.expireLinks();
        assertThat(bot.download(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aDocumentArrivesWithItsCaption() throws Exception {
        byte[] csv = "Nama;Alamat\r\n".getBytes(StandardCharsets.UTF_8);
        bot.document("1001", "rekap.csv", csv, "caption", "1 baris");
        assertThat(siti.messages()).singleElement().satisfies(shown -> {
            assertThat(shown.caption()).isEqualTo("1 baris");
            assertThat(shown.document().orElseThrow().name()).isEqualTo("rekap.csv");
            assertThat(shown.document().orElseThrow().bytes()).isEqualTo(csv);
        });
    }

    @Test
    void limitsAreCountedAndOnDemandEnforced() throws Exception {
        // Longer than Telegram's second, so that a slow machine is early enough.
        telegram.limits(60_000, 20, 30);
        bot.call("sendMessage", "chat_id", "1001", "text", "satu");
        assertThat(bot.call("sendMessage", "chat_id", "1001", "text", "dua").status())
                .isEqualTo(200);
        assertThat(telegram.violations())
                .singleElement()
                .extracting(SimulatedTelegram.Violation::rule)
                .isEqualTo("chat");
        telegram.enforceLimits(true);
        Bot.Answer refused = bot.call("sendMessage", "chat_id", "1001", "text", "tiga");
        int wait = refused.body().path("parameters").path("retry_after").asInt();
        assertThat(refused.error()).isEqualTo("429 Too Many Requests: retry after " + wait);
        assertThat(wait).isBetween(1, 60);
        assertThat(siti.messages()).hasSize(2);
    }

    @Test
    void orderedFaultsAreMetSoManyTimes() throws Exception {
        telegram.misbehave(Fault.tooManyRequests("sendMessage", 60).times(2));
        assertThat(bot.call("sendMessage", "chat_id", "1001", "text", "a").error())
                .isEqualTo("429 Too Many Requests: retry after 60");
        assertThat(bot.call("sendMessage", "chat_id", "1001", "text", "a").status())
                .isEqualTo(429);
        assertThat(bot.call("sendMessage", "chat_id", "1001", "text", "a").status())
                .isEqualTo(200);
        assertThat(telegram.violations())
                .extracting(SimulatedTelegram.Violation::rule)
                .contains("retry_after");
    }
}
