package dev.rekap.simulator.telegram.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PeopleTest extends SimulatorTest {
    private static final byte[] SOUND = {1, 2, 3};
    private SimulatedChat group;

    @BeforeEach
    void makeAGroup() {
        group = telegram.group(-1_001_000_000_001L, "Pesanan", siti);
    }

    @Test
    void everyKindOfFileIsTold(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("a.oga"), SOUND);
        siti.sendsVoice(file);
        siti.sendsAudio("a.mp3", "audio/mpeg", SOUND);
        siti.sendsDocument("a.opus", "audio/opus", SOUND);
        siti.sends(Recording.video("a.mp4", SOUND).captioned("/done sekarang").lasting(7));
        siti.sends(Recording.videoNote(SOUND));
        siti.sends(Recording.photo(SOUND));
        siti.sends(Recording.document("b", "", SOUND).forwardedFrom("Budi"));
        List<JsonNode> messages =
                bot.updates(0).stream().map(update -> update.path("message")).toList();
        assertThat(messages.get(0).path("voice").path("mime_type").asString()).isEqualTo("audio/ogg");
        assertThat(messages.get(1).path("audio").path("file_name").asString()).isEqualTo("a.mp3");
        assertThat(messages.get(2).path("document").path("file_name").asString())
                .isEqualTo("a.opus");
        assertThat(messages.get(3).path("video").path("duration").asInt()).isEqualTo(7);
        assertThat(messages.get(3).path("caption_entities")).hasSize(1);
        assertThat(messages.get(4).path("video_note").path("length").asInt()).isPositive();
        assertThat(messages.get(5).path("photo").valueStream())
                .extracting(size -> size.path("width").asInt())
                .containsExactly(90, 320, 1280);
        assertThat(messages.get(5).path("photo").valueStream())
                .extracting(size -> size.path("file_id").asString())
                .doesNotHaveDuplicates();
        assertThat(messages.get(6)
                        .path("forward_origin")
                        .path("sender_user_name")
                        .asString())
                .isEqualTo("Budi");
        assertThat(siti.messages())
                .extracting(Shown::kind)
                .containsExactly("voice", "audio", "document", "video", "video_note", "photo", "document");
        assertThat(siti.messages().getFirst().document().orElseThrow().bytes()).isEqualTo(SOUND);
    }

    @Test
    void anAlbumSharesItsGroup() throws Exception {
        siti.sendsAlbum(Recording.audio("a.mp3", "", SOUND).captioned("dua"), Recording.audio("b.mp3", "", SOUND));
        assertThat(bot.updates(0))
                .hasSize(2)
                .extracting(
                        update -> update.path("message").path("media_group_id").asString())
                .doesNotContain("")
                .containsOnly(bot.updates(0)
                        .getFirst()
                        .path("message")
                        .path("media_group_id")
                        .asString());
    }

    @Test
    void theCaptionOfAPartOfAnAlbumCanBeEdited() throws Exception {
        List<Long> album =
                siti.sendsAlbum(Recording.photo(SOUND), Recording.photo(SOUND).captioned("jual es teh"));
        siti.edits(album.getLast(), "/uji jual es teh 5000");
        JsonNode edited = bot.updates(0).getLast().path("edited_message");
        assertThat(edited.path("caption").asString()).isEqualTo("/uji jual es teh 5000");
        assertThat(edited.path("caption_entities")).hasSize(1);
        assertThat(edited.path("media_group_id").asString()).isNotEmpty();
        assertThat(edited.path("photo")).hasSize(3);
        assertThat(edited.path("edit_date").asLong()).isPositive();
    }

    @Test
    void whoAdministersAGroupIsTold() throws Exception {
        String id = "" + group.id();
        group.addsBot();
        assertThat(bot.call("getChatMember", "chat_id", id, "user_id", "1001")
                        .result()
                        .path("status")
                        .asString())
                .isEqualTo("member");
        group.administers(true);
        assertThat(bot.call("getChatMember", "chat_id", id, "user_id", "1001")
                        .result()
                        .path("status")
                        .asString())
                .isEqualTo("creator");
        assertThat(bot.call("getChatMember", "chat_id", id, "user_id", "4").error())
                .startsWith("400");
    }

    @Test
    void aFileCanAnswerAMessage() throws Exception {
        group.addsBot();
        long said = bot.call("sendMessage", "chat_id", "" + group.id(), "text", "Halo")
                .result()
                .path("message_id")
                .asLong();
        group.replies(said, Recording.photo(SOUND).captioned("jual es teh 5000"));
        assertThat(bot.updates(0)
                        .getLast()
                        .path("message")
                        .path("reply_to_message")
                        .path("message_id")
                        .asLong())
                .isEqualTo(said);
    }

    @Test
    void anEditedMessageIsTold() throws Exception {
        long text = siti.sends("satu");
        long voice = siti.sendsVoice(SOUND);
        siti.edits(text, "/dua");
        siti.edits(voice, "tiga");
        List<JsonNode> updates = bot.updates(0);
        assertThat(updates.get(0).path("message").path("text").asString()).isEqualTo("satu");
        assertThat(updates.get(2).path("edited_message").path("text").asString())
                .isEqualTo("/dua");
        assertThat(updates.get(3).path("edited_message").path("caption").asString())
                .isEqualTo("tiga");
        assertThatThrownBy(() -> siti.edits(1, "x")).isInstanceOf(SimulatorException.class);
        bot.call("sendMessage", "chat_id", "1001", "text", "bot");
        long other = siti.fromBot().getFirst().id();
        assertThatThrownBy(() -> siti.edits(other, "x")).hasMessageContaining("somebody else's");
    }

    @Test
    void aBlockedBotIsToldAndCannotWrite() throws Exception {
        siti.blocks();
        siti.blocks();
        assertThat(bot.updates(0)).singleElement().satisfies(update -> {
            JsonNode change = update.path("my_chat_member");
            assertThat(change.path("old_chat_member").path("status").asString()).isEqualTo("member");
            assertThat(change.path("new_chat_member").path("status").asString()).isEqualTo("kicked");
        });
        assertThat(bot.call("sendMessage", "chat_id", "1001", "text", "a").error())
                .isEqualTo("403 Forbidden: bot was blocked by the user");
        assertThatThrownBy(() -> siti.sends("a")).hasMessageContaining("blocked");
        siti.unblocks();
        assertThat(bot.call("sendMessage", "chat_id", "1001", "text", "a").status())
                .isEqualTo(200);
    }

    @Test
    void aGroupLetsInTheBotAndThrowsItOut() throws Exception {
        String id = "" + group.id();
        group.sends("/start");
        assertThat(bot.updates(0)).isEmpty();
        assertThat(bot.call("sendMessage", "chat_id", id, "text", "a").error())
                .isEqualTo("403 Forbidden: bot is not a member of the supergroup chat");
        group.addsBot();
        assertThat(bot.updates(0)).hasSize(1);
        assertThat(bot.call("sendMessage", "chat_id", id, "text", "a").status()).isEqualTo(200);
        assertThat(bot.call("leaveChat", "chat_id", id).status()).isEqualTo(200);
        group.addsBot();
        group.removesBot();
        assertThat(bot.call("sendMessage", "chat_id", id, "text", "a").error())
                .isEqualTo("403 Forbidden: bot was kicked from the supergroup chat");
    }

    @Test
    void inAGroupTheBotHearsOnlyWhatIsMeantForIt() throws Exception {
        group.addsBot();
        long said = bot.call("sendMessage", "chat_id", "" + group.id(), "text", "Halo")
                .result()
                .path("message_id")
                .asLong();
        group.sends("obrolan biasa");
        group.sends("/done@bot_lain");
        group.sends("/done@Rekap_Sim_Bot");
        group.sends("/done");
        group.replies(said, "jawab");
        group.sendsVoice(SOUND);
        assertThat(bot.updates(0))
                .extracting(update -> update.path("message").path("text").asString(""))
                .containsExactly("", "/done@Rekap_Sim_Bot", "/done", "jawab");
        telegram.privacyMode(false);
        group.sendsVoice(SOUND);
        assertThat(bot.updates(0)).hasSize(5);
    }

    @Test
    void aMessageInAGroupCanOnlyBeDeletedByTheBotThatWroteIt() throws Exception {
        SimulatedChat small = telegram.group(-5, "Kecil", siti);
        small.addsBot();
        long number = small.sends("/start");
        assertThat(bot.call("deleteMessage", "chat_id", "-5", "message_id", "" + number)
                        .error())
                .isEqualTo("400 Bad Request: message can't be deleted");
    }

    @Test
    void aButtonThatIsGoneCanStillBePressed() throws Exception {
        String keyboard = "{\"inline_keyboard\":[[{\"text\":\"A\",\"callback_data\":\"a\"}]]}";
        long number = bot.call("sendMessage", "chat_id", "1001", "text", "x", "reply_markup", keyboard)
                .result()
                .path("message_id")
                .asLong();
        bot.call("editMessageReplyMarkup", "chat_id", "1001", "message_id", "" + number);
        assertThatThrownBy(() -> siti.presses(number, "A")).hasMessageContaining("no button \"A\"");
        siti.pressesData(number, "a");
        bot.call("deleteMessage", "chat_id", "1001", "message_id", "" + number);
        siti.pressesData(number, "a");
        assertThatThrownBy(() -> siti.pressesData(1, "a")).hasMessageContaining("no message 1");
        assertThat(bot.updates(0))
                .extracting(update -> update.path("callback_query")
                        .path("message")
                        .path("text")
                        .asString(""))
                .containsExactly("x", "");
    }

    @Test
    void forwardedTextNamesItsAuthor() throws Exception {
        siti.forwards("Budi", "dua teh");
        assertThat(bot.updates(0)
                        .getFirst()
                        .path("message")
                        .path("forward_origin")
                        .path("type")
                        .asString())
                .isEqualTo("hidden_user");
        assertThatThrownBy(() -> siti.replies(1, "a")).hasMessageContaining("no message 1");
    }
}
