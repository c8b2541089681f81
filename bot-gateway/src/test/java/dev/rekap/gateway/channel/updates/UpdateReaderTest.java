package dev.rekap.gateway.channel.updates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.gateway.TelegramCase;
import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.ChatEvent.BotAdded;
import dev.rekap.gateway.channel.ChatEvent.BotRemoved;
import dev.rekap.gateway.channel.ChatEvent.ButtonPressed;
import dev.rekap.gateway.channel.ChatEvent.CommandGiven;
import dev.rekap.gateway.channel.ChatEvent.FileSent;
import dev.rekap.gateway.channel.ChatEvent.MessageEdited;
import dev.rekap.gateway.channel.ChatEvent.OtherSent;
import dev.rekap.gateway.channel.ChatEvent.RecordingSent;
import dev.rekap.gateway.channel.ChatEvent.TextWritten;
import dev.rekap.gateway.channel.ChatFile;
import dev.rekap.gateway.channel.ChatFile.Kind;
import dev.rekap.gateway.channel.Origin;
import dev.rekap.gateway.channel.Origin.ChatKind;
import dev.rekap.gateway.channel.telegram.BotRegistration.Bot;
import dev.rekap.gateway.channel.updates.UpdateReader.UnreadableUpdateException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final String FROM =
            "'from': {'id': 7, 'is_bot': false, 'first_name': 'Siti', 'language_code': 'id'}";
    private static final String PRIVATE =
            "'message_id': 5, 'date': 1793520000, 'chat': {'id': 7, 'type': 'private'}, " + FROM;
    private static final String GROUP =
            "'message_id': 5, 'date': 1793520000, 'chat': {'id': -100, 'type': 'supergroup'}, " + FROM;

    private final UpdateReader reader = new UpdateReader(new Bot(99, "RekapBot"), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aCommandIsReadWithItsArgument() {
        assertThat(message(PRIVATE, command("/start KODE-1"))).contains(new CommandGiven(origin(), "start", "KODE-1"));
        assertThat(message(PRIVATE, command("/Done"))).contains(new CommandGiven(origin(), "done", ""));
    }

    @Test
    void aCommandWithThisBotsNameIsOurs() {
        assertThat(message(GROUP, command("/done@rekapbot")))
                .hasValueSatisfying(event -> assertThat(event).isInstanceOfSatisfying(CommandGiven.class, done -> {
                    assertThat(done.name()).isEqualTo("done");
                    assertThat(done.origin().kind()).isEqualTo(ChatKind.GROUP);
                }));
    }

    @Test
    void aCommandWithAnotherBotsNameIsNot() {
        assertThat(message(GROUP, command("/done@OtherBot"))).isEmpty();
    }

    @Test
    void aSlashInTheMiddleIsNoCommand() {
        assertThat(message(
                        PRIVATE, "'text': '1/2 kopi', 'entities': [{'type': 'bot_command', 'offset': 1, 'length': 2}]"))
                .contains(new TextWritten(origin(), "1/2 kopi", true, null));
    }

    @Test
    void wordsInAGroupAreForTheBotOnlyIfTheyAnswerIt() {
        assertThat(message(GROUP, "'text': 'halo'"))
                .hasValueSatisfying(
                        event -> assertThat(((TextWritten) event).toBot()).isFalse());
        assertThat(message(GROUP, "'text': 'halo', 'reply_to_message': {'message_id': 4, 'from': {'id': 99}}"))
                .hasValueSatisfying(
                        event -> assertThat(((TextWritten) event).toBot()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"voice, VOICE", "audio, AUDIO", "video, VIDEO", "video_note, VIDEO_NOTE"})
    void everyWayOfSendingSoundIsARecording(String field, Kind kind) {
        Optional<ChatEvent> event = message(
                PRIVATE,
                "'" + field
                        + "': {'file_id': 'F', 'file_unique_id': 'U', 'file_size': 12, 'mime_type': 'audio/ogg', 'duration': 3}, 'caption': 'besok'");

        assertThat(event)
                .hasValueSatisfying(it -> assertThat(((RecordingSent) it).recording())
                        .isEqualTo(new ChatFile(kind, "F", "U", null, "audio/ogg", 12, null, "besok")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.mp3",
                "a.wav",
                "a.m4a",
                "a.ogg",
                "a.oga",
                "a.OPUS",
                "a.flac",
                "a.aac",
                "a.amr",
                "a.webm",
                "a.mp4",
                "Rekaman 001.3gpp",
                "a.3ga",
                "a.awb",
                "a.qta",
                "a.caf",
                "a.spx",
                "rekaman"
            })
    void aDocumentIsARecordingByItsName(String name) {
        assertThat(message(PRIVATE, document(name, "application/octet-stream")))
                .hasValueSatisfying(it -> assertThat(it).isInstanceOf(RecordingSent.class));
    }

    @Test
    void documentsOfOctetsWithOddNamesAreRecordings() {
        assertThat(TelegramCase.read("t06-octet-stream-odd-names").updates())
                .hasSize(6)
                .allSatisfy(update -> assertThat(reader.read(update.getBytes(UTF_8)))
                        .hasValueSatisfying(event -> assertThat(event).isInstanceOf(RecordingSent.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio/mpeg", "AUDIO/x-wav", "video/mp4", "application/ogg"})
    void aDocumentIsARecordingByItsType(String mime) {
        assertThat(message(PRIVATE, document("catatan", mime)))
                .hasValueSatisfying(it -> assertThat(it)
                        .isInstanceOfSatisfying(
                                RecordingSent.class,
                                sent -> assertThat(sent.recording().name()).isEqualTo("catatan")));
    }

    @Test
    void documentWithoutExtensionIsNoRecordingIfItsTypeSaysSo() {
        assertThat(message(PRIVATE, document("daftar", "text/plain")))
                .hasValueSatisfying(it -> assertThat(it).isInstanceOf(FileSent.class));
    }

    @Test
    void anyOtherDocumentIsSomethingElse() {
        assertThat(message(PRIVATE, document("daftar.xlsx", "application/vnd.ms-excel")))
                .contains(new FileSent(
                        origin(),
                        new ChatFile(Kind.DOCUMENT, "F", "U", "daftar.xlsx", "application/vnd.ms-excel", 0, null, null),
                        true));
    }

    @Test
    void aMovingPictureIsNoRecordingThoughItComesAsADocumentToo() {
        assertThat(message(PRIVATE, "'animation': {'file_id': 'A'}, " + document("lucu.mp4", "video/mp4")))
                .hasValueSatisfying(it -> assertThat(it)
                        .isInstanceOfSatisfying(
                                FileSent.class,
                                sent -> assertThat(sent.file().kind()).isEqualTo(Kind.ANIMATION)));
    }

    @Test
    void aRecordingOfAnAlbumSaysWhich() {
        assertThat(message(PRIVATE, "'media_group_id': '88', 'audio': {'file_id': 'F', 'file_name': 'a.mp3'}"))
                .hasValueSatisfying(it -> {
                    assertThat(((RecordingSent) it).recording().album()).isEqualTo("88");
                    assertThat(((RecordingSent) it).recording().unique())
                            .as("the next best")
                            .isEqualTo("F");
                });
    }

    @Test
    void aForwardedRecordingIsOneLikeAnyOther() {
        assertThat(message(
                        PRIVATE,
                        "'forward_origin': {'type': 'a_kind_of_tomorrow', 'date': 1}, 'voice': {'file_id': 'F'}"))
                .hasValueSatisfying(it -> assertThat(it).isInstanceOf(RecordingSent.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo", "sticker", "location", "contact", "poll"})
    void whatIsNoRecordingIsSomethingElse(String field) {
        assertThat(message(PRIVATE, "'" + field + "': {}")).contains(new OtherSent(origin(), true));
    }

    @Test
    void aPhotoIsReadInTheLargestSizeThatABotMayDownload() {
        String sizes =
                "'photo': [{'file_id': 'S', 'file_unique_id': 'US', 'width': 90, 'height': 67, 'file_size': 1200},"
                        + " {'file_id': 'L', 'file_unique_id': 'UL', 'width': 1280, 'height': 960, 'file_size': 200000},"
                        + " {'file_id': 'X', 'file_unique_id': 'UX', 'width': 9000, 'height': 9000, 'file_size': 20971521}]";

        assertThat(message(PRIVATE, sizes + ", 'media_group_id': '88', 'caption': 'jual es teh 5000'"))
                .contains(new FileSent(
                        origin(),
                        new ChatFile(Kind.PHOTO, "L", "UL", null, null, 200_000, "88", "jual es teh 5000"),
                        true));
    }

    @Test
    void aFileInAGroupIsForTheBotIfItsCaptionIsACommand() {
        String photo = "'photo': [{'file_id': 'F', 'width': 9, 'height': 9}], 'caption': '/uji jual es teh 5000'";

        assertThat(message(GROUP, photo))
                .hasValueSatisfying(it -> assertThat(((FileSent) it).toBot()).isFalse());
        assertThat(message(GROUP, photo + ", 'caption_entities': [{'type': 'bot_command', 'offset': 0, 'length': 4}]"))
                .hasValueSatisfying(it -> assertThat(((FileSent) it).toBot()).isTrue());
    }

    @Test
    void anEditSaysWhatTheMessageSaysNow() {
        String edited = "{'update_id': 3, 'edited_message': {" + PRIVATE + ", 'edit_date': 1793520060, %s}}";
        Origin later = new Origin(3, 7, 0, ChatKind.PRIVATE, 7, "id", 5, Instant.ofEpochSecond(1793520060));

        assertThat(read(edited.formatted("'text': 'harga es teh 6000'")))
                .contains(new MessageEdited(later, "harga es teh 6000"));
        assertThat(read(edited.formatted("'photo': [{'file_id': 'F'}], 'caption': 'jual es teh 6000'")))
                .contains(new MessageEdited(later, "jual es teh 6000"));
        assertThat(read(edited.formatted("'photo': [{'file_id': 'F'}]")))
                .as("its caption was taken away")
                .contains(new MessageEdited(later, ""));
        assertThat(read(edited.formatted("'location': {}")))
                .as("a place that moves on")
                .isEmpty();
    }

    @Test
    void aReplySaysWhatItRepliesTo() {
        assertThat(message(
                        GROUP,
                        "'text': '6000', 'reply_to_message': {'message_id': 4, 'from': {'id': 99}, 'text': 'Harga?'}"))
                .hasValueSatisfying(
                        it -> assertThat(((TextWritten) it).repliedTo()).isEqualTo("Harga?"));
        assertThat(message(
                        PRIVATE,
                        "'text': '6000', 'reply_to_message': {'message_id': 4, 'from': {'id': 7}, 'text': 'Harga?'}"))
                .contains(new TextWritten(origin(), "6000", true));
    }

    @Test
    void aPressIsReadAlsoUnderAMessageThatTelegramDoesNotShowAnyMore() {
        assertThat(read("{'update_id': 3, 'callback_query': {'id': 'CB', 'data': 'done:1', " + FROM
                        + ", 'message': {'message_id': 5, 'date': 0, 'chat': {'id': 7, 'type': 'private'}}}}"))
                .contains(new ButtonPressed(new Origin(3, 7, 0, ChatKind.PRIVATE, 7, "id", 5, NOW), "CB", "done:1"));
    }

    @Test
    void aPressWithoutAMessageIsNothing() {
        assertThat(read("{'update_id': 3, 'callback_query': {'id': 'CB', 'data': 'x', 'inline_message_id': 'i', " + FROM
                        + "}}"))
                .isEmpty();
        assertThat(read("{'update_id': 3, 'callback_query': {'id': 'CB', " + FROM
                        + ", 'message': {'message_id': 5, 'chat': {'id': 7, 'type': 'private'}}}}"))
                .as("a game")
                .isEmpty();
    }

    @Test
    void comingAndGoingIsRead() {
        assertThat(member("supergroup", "left", "member"))
                .hasValueSatisfying(it -> assertThat(it).isInstanceOf(BotAdded.class));
        assertThat(member("group", "administrator", "kicked"))
                .hasValueSatisfying(it -> assertThat(it).isInstanceOf(BotRemoved.class));
        assertThat(member("private", "member", "kicked"))
                .hasValueSatisfying(it -> assertThat(it).isInstanceOf(BotRemoved.class));
        assertThat(member("private", "kicked", "member")).isEmpty();
        assertThat(member("group", "member", "administrator")).isEmpty();
    }

    @Test
    void comingAndGoingOfOthersIsNothing() {
        assertThat(
                        read(
                                "{'update_id': 3, 'my_chat_member': {" + GROUP
                                        + ", 'old_chat_member': {'status': 'left'}, 'new_chat_member': {'status': 'member', 'user': {'id': 98}}}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'update_id': 3}",
                "{'update_id': 3, 'edited_message': {'message_id': 1, 'text': 'x'}}",
                "{'update_id': 3, 'channel_post': {'message_id': 1, 'text': 'x'}}",
                "{'update_id': 3, 'a_kind_of_tomorrow': {'x': [1, {'y': null}]}}",
                "{'update_id': 3, 'message': null}",
                "{'update_id': 3, 'message': {}}",
                "{'update_id': 3, 'message': {'message_id': 1, 'chat': {'id': -1, 'type': 'channel'}, 'from': {'id': 7}, 'text': 'x'}}",
                "{'update_id': 3, 'message': {'message_id': 1, 'chat': {'id': 7, 'type': 'private'}, 'from': {'id': 8, 'is_bot': true}, 'text': 'x'}}",
                "{'update_id': 3, 'message': {'message_id': 1, 'chat': {'id': 7, 'type': 'private'}, 'from': {'id': 7}, 'new_chat_title': 'x'}}",
                "{'update_id': 3, 'message': {'message_id': 1, 'chat': {'id': 7, 'type': 'private'}, 'from': {'id': 7}, 'voice': {}}}",
                "{'update_id': 3, 'callback_query': {}}"
            })
    void whatIsNotForTheBotIsNothing(String update) {
        assertThat(read(update)).isEmpty();
    }

    @Test
    void fieldsOfTomorrowChangeNothing() {
        assertThat(message(PRIVATE + ", 'mood': {'of': ['the', 'day']}", "'text': 'halo', 'sparkle': 1"))
                .contains(new TextWritten(origin(), "halo", true, null));
    }

    @Test
    void replyNamesTheWordsOfTheBotThatItReplies() {
        String reply =
                "'text': 'Jalan Mawar 3', 'reply_to_message': {'message_id': 5, 'text': 'Alamat?', 'from': {'id': %d}}";

        assertThat(message(PRIVATE, reply.formatted(99)))
                .contains(new TextWritten(origin(), "Jalan Mawar 3", true, "Alamat?"));
        assertThat(message(PRIVATE, reply.formatted(98)))
                .contains(new TextWritten(origin(), "Jalan Mawar 3", true, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "{", "[]", "1", "{'no': 'number'}", "{'update_id': 'x'}", "\u0000"})
    void whatIsNoUpdateIsSaidToBeNone(String raw) {
        assertThatExceptionOfType(UnreadableUpdateException.class).isThrownBy(() -> read(raw));
    }

    private Optional<ChatEvent> message(String head, String body) {
        return read("{'update_id': 3, 'message': {" + head + ", " + body + "}}");
    }

    private Optional<ChatEvent> member(String chat, String before, String after) {
        return read("{'update_id': 3, 'my_chat_member': {'date': 1793520000, 'chat': {'id': -7, 'type': '" + chat
                + "'}, "
                + FROM + ", 'old_chat_member': {'status': '" + before + "'}, 'new_chat_member': {'status': '" + after
                + "', 'user': {'id': 99}}}}");
    }

    private Optional<ChatEvent> read(String json) {
        return reader.read(json.replace('\'', '"').getBytes(UTF_8));
    }

    @Test
    void readsTheTopicOfAForumAndNotTheThreadOfAReply() {
        String update = TelegramCase.read("t02-forum-topic").updates().getFirst();

        assertThat(read(update)).map(event -> event.origin().topic()).hasValue(7L);
        assertThat(read(update.replace("\"is_topic_message\":true,", "")))
                .map(event -> event.origin().topic())
                .hasValue(0L);
    }

    @Test
    void takesTheChatThatSpeaksThroughAnAccountOfTelegramForTheSender() {
        List<String> updates = TelegramCase.read("t03-anonymous-admin").updates();

        assertThat(updates)
                .extracting(update -> read(update).orElseThrow().origin())
                .satisfiesExactly(
                        anonymous -> assertThat(anonymous.user()).isEqualTo(-1001999000111L),
                        channel -> assertThat(channel.user()).isEqualTo(-1002000))
                .noneMatch(Origin::isPerson);
    }

    @Test
    void readsThatAGroupHasAnotherIdInBothChats() {
        assertThat(message(GROUP, "'migrate_to_chat_id': -200"))
                .hasValueSatisfying(event -> assertThat(event)
                        .isInstanceOfSatisfying(ChatEvent.GroupMigrated.class, migrated -> {
                            assertThat(migrated.from()).isEqualTo(-100);
                            assertThat(migrated.to()).isEqualTo(-200);
                        }));
        assertThat(message(GROUP, "'migrate_from_chat_id': -50"))
                .hasValueSatisfying(event -> assertThat(event)
                        .isInstanceOfSatisfying(ChatEvent.GroupMigrated.class, migrated -> {
                            assertThat(migrated.from()).isEqualTo(-50);
                            assertThat(migrated.to()).isEqualTo(-100);
                        }));
    }

    private static Origin origin() {
        return new Origin(3, 7, 0, ChatKind.PRIVATE, 7, "id", 5, Instant.ofEpochSecond(1793520000));
    }

    private static String command(String text) {
        return "'text': '" + text + "', 'entities': [{'type': 'bot_command', 'offset': 0, 'length': 5}]";
    }

    private static String document(String name, String mime) {
        return "'document': {'file_id': 'F', 'file_unique_id': 'U', 'file_name': '" + name + "', 'mime_type': '" + mime
                + "'}";
    }
}
