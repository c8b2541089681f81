package dev.rekap.simulator.telegram.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the simulator says has the shape that Telegram describes. */
class ApiShapeTest extends SimulatorTest {
    private static final byte[] SOUND = {1};
    private static final String KEYBOARD =
            "{\"inline_keyboard\":[[{\"text\":\"A\",\"callback_data\":\"a\"},{\"text\":\"B\",\"url\":\"http://b\"}]]}";

    private final List<String> faults = new ArrayList<>();
    private final Set<String> called = new HashSet<>();
    private ApiShape shape;

    @BeforeEach
    void readTheDescription() throws Exception {
        shape = ApiShape.read();
    }

    private JsonNode call(String method, String... parameters) throws Exception {
        return checked(method, bot.call(method, parameters));
    }

    private JsonNode checked(String method, Bot.Answer answer) {
        called.add(method);
        assertThat(answer.status()).as(answer.error()).isEqualTo(200);
        faults.addAll(shape.faults(answer.result(), shape.resultOf(method)));
        return answer.result();
    }

    @Test
    void everyAnswerHasTheShapeDescribed() throws Exception {
        String question = "" + siti.sends("/start");
        siti.sendsVoice(SOUND);
        String file = bot.updates(-1)
                .getFirst()
                .path("message")
                .path("voice")
                .path("file_id")
                .asString();
        call("getMe");
        call("getChat", "chat_id", "1001");
        String reply = "{\"message_id\":" + question + "}";
        JsonNode sent = call(
                "sendMessage", "chat_id", "1001", "text", "a", "reply_parameters", reply, "reply_markup", KEYBOARD);
        String id = sent.path("message_id").asString();
        checked("sendDocument", bot.document("1001", "a.csv", SOUND, "caption", "c", "reply_markup", KEYBOARD));
        call("editMessageText", "chat_id", "1001", "message_id", id, "text", "b", "reply_markup", KEYBOARD);
        siti.presses(Long.parseLong(id), "A");
        String press =
                bot.updates(-1).getFirst().path("callback_query").path("id").asString();
        call("answerCallbackQuery", "callback_query_id", press);
        call("editMessageReplyMarkup", "chat_id", "1001", "message_id", id);
        call("deleteMessage", "chat_id", "1001", "message_id", id);
        call("sendChatAction", "chat_id", "1001", "action", "typing");
        call("getFile", "file_id", file);
        call("setMyCommands", "commands", "[{\"command\":\"start\",\"description\":\"Mulai\"}]");
        call("getMyCommands");
        call("deleteMyCommands");
        call("getUpdates", "offset", "-1", "allowed_updates", "[\"message\"]");
        telegram.group(-3, "G", siti).addsBot();
        call("getChat", "chat_id", "-3");
        call("getChatMember", "chat_id", "-3", "user_id", "1001");
        call("leaveChat", "chat_id", "-3");
        call("setWebhook", "url", "http://127.0.0.1:1/");
        call("getWebhookInfo");
        call("deleteWebhook");
        assertThat(faults).isEmpty();
        assertThat(called).isEqualTo(shape.methods().keySet());
    }

    @Test
    void everyUpdateHasTheShapeDescribed() throws Exception {
        SimulatedChat group = telegram.group(-1_000_000_000_005L, "G", siti);
        group.addsBot();
        long said = group.sends("/start@rekap_sim_bot");
        group.replies(said, "/status");
        group.removesBot();
        siti.edits(siti.forwards("Budi", "halo /done"), "lain");
        siti.sendsAlbum(Recording.audio("a.mp3", "audio/mpeg", SOUND).captioned("/x"), Recording.voice(SOUND));
        siti.sends(Recording.document("a.wav", "audio/wav", SOUND).forwardedFrom("Budi"));
        siti.sends(Recording.video("a.mp4", SOUND));
        siti.sends(Recording.videoNote(SOUND));
        siti.sends(Recording.photo(SOUND));
        siti.sendsTooLarge("b.mp3", 1L << 31);
        JsonNode sent = bot.call("sendMessage", "chat_id", "1001", "text", "a", "reply_markup", KEYBOARD)
                .result();
        siti.presses("A");
        bot.call(
                "deleteMessage",
                "chat_id",
                "1001",
                "message_id",
                sent.path("message_id").asString());
        siti.pressesData(sent.path("message_id").asLong(), "a");
        siti.blocks();
        siti.unblocks();
        List<JsonNode> updates = bot.updates(0);
        assertThat(updates).hasSize(17);
        updates.forEach(update -> faults.addAll(shape.faults(update, "Update")));
        assertThat(faults).isEmpty();
    }

    @Test
    void aMissingRequiredParameterIsRefused() throws Exception {
        for (Map.Entry<String, ApiShape.Method> method : shape.methods().entrySet()) {
            // Without an address setWebhook takes the webhook away.
            if (!method.getValue().required().isEmpty() && !method.getKey().equals("setWebhook")) {
                assertThat(bot.call(method.getKey()).status())
                        .as(method.getKey())
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void whatDoesNotFitIsFound() {
        JsonNode broken = JsonMapper.shared()
                .readTree("{\"update_id\":\"1\",\"message\":{\"date\":1,\"chat\":[],\"entities\":{},\"surprise\":1}}");
        assertThat(shape.faults(broken, "Update"))
                .containsExactlyInAnyOrder(
                        "Update.update_id is not Integer",
                        "Update.message.message_id is not there",
                        "Update.message.chat is not Chat",
                        "Update.message.chat.id is not there",
                        "Update.message.chat.type is not there",
                        "Update.message.entities is not MessageEntity[]",
                        "Update.message.surprise is not known");
    }
}
