package dev.rekap.simulator.telegram.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.File;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The library that the gateway uses takes the simulator for Telegram. */
class VendorLibraryTest extends SimulatorTest {
    private static final String CHAT = "1001";

    private TelegramUrl url;
    private OkHttpTelegramClient client;

    @BeforeEach
    void makeTheClient() {
        url = TelegramUrl.builder()
                .schema("http")
                .host("127.0.0.1")
                .port(server.port())
                .build();
        client = new OkHttpTelegramClient(TOKEN, url);
    }

    @Test
    void itSendsEditsAndDeletes() throws Exception {
        InlineKeyboardMarkup keyboard = InlineKeyboardMarkup.builder()
                .keyboardRow(new InlineKeyboardRow(InlineKeyboardButton.builder()
                        .text("Selesai")
                        .callbackData("done:1")
                        .build()))
                .build();
        Message sent = client.execute(SendMessage.builder()
                .chatId(CHAT)
                .text("1 dari 30")
                .replyMarkup(keyboard)
                .build());
        assertThat(sent.getChat().isUserChat()).isTrue();
        assertThat(siti.messages().getFirst().buttons()).containsExactly("Selesai");
        Object edited = client.execute(EditMessageText.builder()
                .chatId(CHAT)
                .messageId(sent.getMessageId())
                .text("2 dari 30")
                .build());
        assertThat(edited)
                .isInstanceOfSatisfying(
                        Message.class, message -> assertThat(message.getText()).isEqualTo("2 dari 30"));
        assertThat(client.execute(DeleteMessage.builder()
                        .chatId(CHAT)
                        .messageId(sent.getMessageId())
                        .build()))
                .isTrue();
        assertThat(siti.messages()).isEmpty();
    }

    @Test
    void itSendsADocument() throws Exception {
        byte[] csv = "Nama;Alamat\r\nBudi;Jalan Ä\r\n".getBytes(StandardCharsets.UTF_8);
        Message sent = client.execute(SendDocument.builder()
                .chatId(CHAT)
                .document(new InputFile(new ByteArrayInputStream(csv), "rekap ä.csv"))
                .caption("1 baris")
                .build());
        assertThat(sent.getDocument().getFileSize()).isEqualTo(csv.length);
        assertThat(siti.messages()).singleElement().satisfies(shown -> {
            assertThat(shown.document().orElseThrow().name()).isEqualTo("rekap ä.csv");
            assertThat(shown.document().orElseThrow().bytes()).isEqualTo(csv);
            assertThat(shown.caption()).isEqualTo("1 baris");
        });
    }

    // javac warns that close() may throw an InterruptedException; a test may be interrupted.
    @SuppressWarnings("try")
    @Test
    void itPollsAndAnswersAndFetches() throws Exception {
        Queue<Update> updates = new ConcurrentLinkedQueue<>();
        LongPollingUpdateConsumer consumer = updates::addAll;
        try (TelegramBotsLongPollingApplication polling = new TelegramBotsLongPollingApplication()) {
            polling.registerBot(TOKEN, () -> url, new DefaultGetUpdatesGenerator(), consumer);
            long said = siti.sends("/start kode");
            siti.sendsVoice("OggS".getBytes(StandardCharsets.UTF_8));
            client.execute(SendMessage.builder()
                    .chatId(CHAT)
                    .text("Halo")
                    .replyMarkup(InlineKeyboardMarkup.builder()
                            .keyboardRow(new InlineKeyboardRow(InlineKeyboardButton.builder()
                                    .text("A")
                                    .callbackData("a")
                                    .build()))
                            .build())
                    .build());
            String press = siti.presses("A");
            siti.edits(said, "/start lain");
            siti.blocks();
            await().atMost(Duration.ofSeconds(20)).until(() -> updates.size() == 5);
            List<Update> all = List.copyOf(updates);
            assertThat(all.get(0).getMessage().getEntities())
                    .singleElement()
                    .satisfies(entity -> assertThat(entity.getType() + " " + entity.getText())
                            .isEqualTo("bot_command /start"));
            assertThat(all.get(0).getMessage().getFrom().getLanguageCode()).isEqualTo("id");
            File file = client.execute(
                    new GetFile(all.get(1).getMessage().getVoice().getFileId()));
            assertThat(bot.download(file.getFilePath()).body())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("OggS");
            assertThat(all.get(2).getCallbackQuery().getMessage().getMessageId())
                    .isPositive();
            client.execute(new AnswerCallbackQuery(all.get(2).getCallbackQuery().getId()));
            assertThat(siti.answer(press).answered()).isTrue();
            assertThat(all.get(3).getEditedMessage().getText()).isEqualTo("/start lain");
            assertThat(all.get(4).getMyChatMember().getNewChatMember().getStatus())
                    .isEqualTo("kicked");
            await().atMost(Duration.ofSeconds(20)).until(() -> telegram.pendingUpdates() == 0);
        }
    }

    @Test
    void itIsToldHowLongToWait() {
        telegram.misbehave(Fault.tooManyRequests("sendMessage", 7).once());
        TelegramApiRequestException refused = catchThrowableOfType(
                TelegramApiRequestException.class, () -> client.execute(new SendMessage(CHAT, "Halo")));
        assertThat(refused.getErrorCode()).isEqualTo(429);
        assertThat(refused.getParameters().getRetryAfter()).isEqualTo(7);
    }

    @Test
    void itIntroducesItselfAndSetsUp() throws Exception {
        assertThat(client.execute(new GetMe()).getUserName()).isEqualTo("rekap_sim_bot");
        assertThat(client.execute(new GetChat(CHAT)).getFirstName()).isEqualTo("Siti");
        client.execute(SetMyCommands.builder()
                .command(new BotCommand("start", "Mulai"))
                .languageCode("id")
                .build());
        assertThat(client.execute(GetMyCommands.builder().languageCode("id").build()))
                .extracting(BotCommand::getCommand)
                .containsExactly("start");
        client.execute(SetWebhook.builder()
                .url("https://127.0.0.1:1/hook")
                .secretToken("rahasia")
                .build());
        assertThat(client.execute(new GetWebhookInfo()).getUrl()).isEqualTo("https://127.0.0.1:1/hook");
    }
}
