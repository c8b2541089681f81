package dev.rekap.gateway.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rekap.gateway.channel.telegram.TelegramException.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BotApiResponsesTest {

    @Test
    void theResultIsRead() {
        assertThat(BotApiResponses.read("{\"ok\":true,\"result\":{\"message_id\":7,\"news\":[]},\"more\":1}")
                        .path("message_id")
                        .asInt())
                .isEqualTo(7);
        assertThat(BotApiResponses.read("{\"ok\":true,\"result\":true}").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | Bad Request: message is not modified: specified new message content | NOT_MODIFIED
            400 | Bad Request: message to edit not found                               | MESSAGE_GONE
            400 | Bad Request: message can't be edited                                 | MESSAGE_GONE
            400 | Bad Request: MESSAGE_ID_INVALID                                      | MESSAGE_GONE
            400 | Bad Request: file is too big                                         | FILE_TOO_LARGE
            400 | Bad Request: invalid file_id                                         | FILE_GONE
            400 | Bad Request: wrong file_id or the file is temporarily unavailable    | BAD_REQUEST
            400 | Bad Request: FILE_REFERENCE_EXPIRED                                  | BAD_REQUEST
            400 | Bad Request: chat not found                                          | BLOCKED
            400 | Bad Request: CHAT_WRITE_FORBIDDEN                                    | NOT_ALLOWED
            403 | Forbidden: CHAT_WRITE_FORBIDDEN                                      | NOT_ALLOWED
            400 | Bad Request: TOPIC_CLOSED                                            | NOT_ALLOWED
            400 | Bad Request: TOPIC_DELETED                                           | NOT_ALLOWED
            400 | Bad Request: message thread not found                                | NOT_ALLOWED
            400 | Bad Request: CHAT_RESTRICTED                                         | NOT_ALLOWED
            400 | Bad Request: CHAT_SEND_DOCS_FORBIDDEN                                | NOT_ALLOWED
            400 | Bad Request: CHAT_SEND_PLAIN_FORBIDDEN                               | NOT_ALLOWED
            400 | Bad Request: not enough rights to send documents to the chat         | NOT_ALLOWED
            400 | Bad Request: not enough rights to send text messages to the chat     | NOT_ALLOWED
            400 | Bad Request: have no rights to send a message                        | NOT_ALLOWED
            400 | Bad Request: PEER_ID_INVALID                                         | BLOCKED
            400 | Bad Request: user is deactivated                                     | BLOCKED
            400 | Bad Request: message text is empty                                   | BAD_REQUEST
            413 | Request Entity Too Large                                             | BAD_REQUEST
            401 | Unauthorized                                                         | UNAUTHORIZED
            404 | Not Found                                                            | UNAUTHORIZED
            403 | Forbidden: bot was blocked by the user                               | BLOCKED
            403 | Forbidden: bot was kicked from the group chat                        | BLOCKED
            409 | Conflict: terminated by other getUpdates request                     | CONFLICT
            500 | Internal Server Error                                                | UNAVAILABLE
            502 | Bad Gateway                                                          | UNAVAILABLE
            """)
    void refusalsAreSortedByWhatCanBeDone(int code, String description, Kind kind) {
        TelegramException refusal =
                refusal("{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");

        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal).hasMessageContaining(description.strip());
    }

    @Test
    void retryAfterIsRead() {
        TelegramException refusal = refusal(
                "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\",\"parameters\":{\"retry_after\":17}}");

        assertThat(refusal.kind()).isEqualTo(Kind.RETRY_AFTER);
        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void aBareTooManyRequestsIsWaitedForAllTheSame() {
        assertThat(refusal("{\"ok\":false,\"error_code\":429}").retryAfter()).isPositive();
    }

    @Test
    void aGroupThatMovedSaysWhereTo() {
        TelegramException refusal = refusal(
                "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded to a supergroup chat\","
                        + "\"parameters\":{\"migrate_to_chat_id\":-1001234567890}}");

        assertThat(refusal.kind()).isEqualTo(Kind.MOVED);
        assertThat(refusal.movedTo()).isEqualTo(-1001234567890L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>502</html>", "{\"ok\":tr", "{}", "[]", "null", "{\"ok\":false}", "{\"ok\":true}"})
    void whatCannotBeReadLeavesInDoubtWhatWasDone(String body) {
        assertThat(refusal(body).kind()).isEqualTo(Kind.IN_DOUBT);
    }

    private static TelegramException refusal(String body) {
        return catchThrowableOfType(TelegramException.class, () -> BotApiResponses.read(body));
    }
}
