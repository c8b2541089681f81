package dev.rekap.simulator.telegram.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorAnswersTest extends SimulatorTest {
    private long text;
    private long document;
    private long own;

    @BeforeEach
    void fillTheChat() throws Exception {
        text = bot.call("sendMessage", "chat_id", "1001", "text", "Halo")
                .result()
                .path("message_id")
                .asLong();
        document = bot.document("1001", "a.csv", new byte[] {1})
                .result()
                .path("message_id")
                .asLong();
        own = siti.sends("saya");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sendMessage text=a | 400 Bad Request: chat_id is empty
            sendMessage chat_id=5 text=a | 400 Bad Request: chat not found
            sendMessage chat_id=@nobody text=a | 400 Bad Request: chat not found
            sendMessage chat_id=1001 | 400 Bad Request: message text is empty
            sendMessage chat_id=1001 text=%LONG | 400 Bad Request: message is too long
            sendMessage chat_id=1001 text=a reply_markup={ | 400 Bad Request: can't parse reply keyboard markup JSON object
            sendMessage chat_id=1001 text=a reply_markup=1 | 400 Bad Request: object expected as reply markup
            sendMessage chat_id=1001 text=a reply_markup={"inline_keyboard":1} | 400 Bad Request: field "inline_keyboard" must be of type Array
            sendMessage chat_id=1001 text=a reply_markup={"inline_keyboard":[1]} | 400 Bad Request: field "inline_keyboard" must be an Array of Arrays
            sendMessage chat_id=1001 text=a reply_markup={"inline_keyboard":[[{}]]} | 400 Bad Request: can't parse inline keyboard button: Field "text" must be of type String
            sendMessage chat_id=1001 text=a reply_markup={"inline_keyboard":[[{"text":"a"}]]} | 400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard
            sendMessage chat_id=1001 text=a reply_markup={"inline_keyboard":[[{"text":"a","callback_data":"%LONG"}]]} | 400 Bad Request: BUTTON_DATA_INVALID
            sendMessage chat_id=1001 text=a reply_markup={"inline_keyboard":[%MANY]} | 400 Bad Request: reply markup is too long
            sendMessage chat_id=1001 text=a reply_parameters={"message_id":1} | 400 Bad Request: message to be replied not found
            sendMessage chat_id=1001 text=a reply_parameters=1 | 400 Bad Request: can't parse reply_parameters JSON object
            sendDocument chat_id=1001 | 400 Bad Request: there is no document in the request
            sendDocument chat_id=1001 document=abc | 400 Bad Request: wrong file identifier/HTTP URL specified
            sendDocument chat_id=1001 document=abc caption=%LONG | 400 Bad Request: message caption is too long
            editMessageText chat_id=1001 text=a | 400 Bad Request: message identifier is not specified
            editMessageText chat_id=1001 text=a message_id=1 | 400 Bad Request: message to edit not found
            editMessageText chat_id=1001 text=a message_id=%OWN | 400 Bad Request: message can't be edited
            editMessageText chat_id=1001 text=a message_id=%DOCUMENT | 400 Bad Request: there is no text in the message to edit
            editMessageText chat_id=1001 text=Halo message_id=%TEXT | 400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message
            editMessageReplyMarkup chat_id=1001 message_id=%DOCUMENT | 400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message
            deleteMessage chat_id=1001 message_id=1 | 400 Bad Request: message to delete not found
            sendChatAction chat_id=1001 action=sleep | 400 Bad Request: wrong parameter action in request
            answerCallbackQuery callback_query_id=1 text=%LONG | 400 Bad Request: MESSAGE_TOO_LONG
            getFile file_id= | 400 Bad Request: file_id not specified
            getFile file_id=abc | 400 Bad Request: invalid file_id
            setMyCommands scope={} | 400 Bad Request: parameter "commands" is required
            setMyCommands commands={} | 400 Bad Request: can't parse commands JSON array
            setMyCommands commands=[{"command":"Start","description":"a"}] | 400 Bad Request: BOT_COMMAND_INVALID
            setMyCommands commands=[{"command":"start"}] | 400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID
            setMyCommands commands=[{"command":"start","description":"%LONG"}] | 400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID
            setWebhook url=ftp://a | 400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook
            setWebhook url=http://a secret_token=ä | 400 Bad Request: secret token contains unallowed characters
            leaveChat chat_id=1001 | 400 Bad Request: chat member status can't be changed in private chats
            getChat chat_id=7 | 400 Bad Request: chat not found
            sendPigeon chat_id=1001 | 404 Not Found
            sendMessage chat_id=99999999999999999999 text=a | 400 Bad Request: chat not found
            sendMessage chat_id=1001 text=a reply_markup={"inline_keyboard":[[null]]} | 400 Bad Request: can't parse inline keyboard button: Field "text" must be of type String
            setMyCommands commands=[1] | 400 Bad Request: BOT_COMMAND_INVALID
            getMyCommands scope={"type":"chat","chat_id":{}} | 400 Bad Request: can't parse the parameters
            getUpdates allowed_updates=[{}] | 400 Bad Request: can't parse the parameters
            """)
    void aMistakeIsAnsweredInTelegramsWords(String call, String error) throws Exception {
        String[] words = call.split(" ", -1);
        String[] parameters = Arrays.stream(words)
                .skip(1)
                .flatMap(word -> Arrays.stream(word.split("=", 2)))
                .map(this::filled)
                .toArray(String[]::new);
        assertThat(bot.call(words[0], parameters).error()).isEqualTo(error);
    }

    private String filled(String value) {
        return value.replace("%LONG", "x".repeat(4097))
                .replace("%MANY", "[{\"text\":\"a\",\"url\":\"http://a\"}],".repeat(101) + "[]")
                .replace("%TEXT", "" + text)
                .replace("%DOCUMENT", "" + document)
                .replace("%OWN", "" + own);
    }

    @Test
    void tooManyCommandsAreRefused() throws Exception {
        String commands = "[" + "{\"command\":\"a\",\"description\":\"b\"},".repeat(101) + "{}]";
        assertThat(bot.call("setMyCommands", "commands", commands).error())
                .isEqualTo("400 Bad Request: BOT_COMMANDS_TOO_MUCH");
    }

    @Test
    void anEmptyDocumentIsRefusedAndAHugeOneToo() throws Exception {
        assertThat(bot.document("1001", "a.csv", new byte[0]).error())
                .isEqualTo("400 Bad Request: file must be non-empty");
        // Beyond the limit of a file, and then beyond that of a request too.
        for (int size : new int[] {52_600_000, 54_000_000}) {
            assertThat(bot.document("1001", "a.csv", new byte[size]).error()).isEqualTo("413 Request Entity Too Large");
        }
    }

    @Test
    void aWrongTokenIsUnauthorizedEverywhere() throws Exception {
        try (Bot stranger = new Bot(telegram.url(), "1:wrong")) {
            assertThat(stranger.call("getMe").error()).isEqualTo("401 Unauthorized");
            assertThat(stranger.download("voice/file_1.oga").statusCode()).isEqualTo(401);
        }
        assertThat(bot.raw(HttpRequest.newBuilder(bot.address("/bot" + TOKEN)).build())
                        .statusCode())
                .isEqualTo(404);
        assertThat(bot.raw(HttpRequest.newBuilder(bot.address("/file/bot" + TOKEN))
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aBodyThatCannotBeReadIsABadRequest() throws Exception {
        assertThat(bot.json("sendMessage", "{").error()).isEqualTo("400 Bad Request: can't parse request body as JSON");
        HttpRequest form = HttpRequest.newBuilder(bot.address("/bot" + TOKEN + "/sendMessage"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("text=%zz"))
                .build();
        assertThat(bot.raw(form).body()).contains("can't parse the form body");
        HttpRequest broken = HttpRequest.newBuilder(bot.address("/bot" + TOKEN + "/sendDocument"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("nothing of the kind"))
                .build();
        assertThat(bot.raw(broken).body()).contains("can't parse the multipart body");
    }
}
