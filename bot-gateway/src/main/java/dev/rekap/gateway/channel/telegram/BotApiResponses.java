package dev.rekap.gateway.channel.telegram;

import dev.rekap.gateway.channel.telegram.TelegramException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads responses of the Bot API, and classifies errors by what can be done about them.
 *
 * <p>Only what is needed is read, with any fields that Telegram may add passed over: a message that was sent must not count as
 * failed because its echo says something new.
 */
public final class BotApiResponses {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration UNSAID = Duration.ofSeconds(5);

    /** Rights of the bot or of all members, and topics that are closed or gone; {@code chat_send_docs_forbidden} and its like. */
    private static final List<String> NOT_ALLOWED = List.of(
            "topic_closed",
            "topic_deleted",
            "message thread not found",
            "chat_restricted",
            "user_restricted",
            "chat_write_forbidden",
            "chat_guest_send_forbidden",
            "chat_admin_required",
            "chat_send_",
            "not enough rights",
            "have no rights",
            "need administrator rights");

    private BotApiResponses() {}

    /**
     * The result of a call.
     *
     * @throws TelegramException if the answer says that it failed, or says nothing that can be read
     */
    public static JsonNode read(String body) {
        JsonNode answer;
        try {
            answer = JSON.readTree(body);
        } catch (JacksonException e) {
            throw TelegramException.of(Kind.IN_DOUBT, 0, "the answer is no JSON");
        }
        if (answer.path("ok").asBoolean(false) && answer.has("result")) {
            return answer.path("result");
        }
        if (!answer.path("error_code").isNumber()) {
            throw TelegramException.of(Kind.IN_DOUBT, 0, "the answer is no answer of the Bot API");
        }
        throw sorted(
                answer.path("error_code").asInt(0), answer.path("description").asString(""), answer.path("parameters"));
    }

    private static TelegramException sorted(int code, String description, JsonNode parameters) {
        String message = code + " " + description;
        if (code == 429) {
            int seconds = parameters.path("retry_after").asInt(0);
            return TelegramException.retryAfter(seconds > 0 ? Duration.ofSeconds(seconds) : UNSAID, message);
        }
        if (parameters.path("migrate_to_chat_id").isNumber()) {
            return TelegramException.moved(parameters.path("migrate_to_chat_id").asLong(), message);
        }
        Kind kind = switch (code) {
            case 401 -> Kind.UNAUTHORIZED;
            case 403 -> isNotAllowed(description.toLowerCase(Locale.ROOT)) ? Kind.NOT_ALLOWED : Kind.BLOCKED;
            // A method that we know is not found only if the token before it is none.
            case 404 -> Kind.UNAUTHORIZED;
            case 409 -> Kind.CONFLICT;
            default -> code >= 500 ? Kind.UNAVAILABLE : refused(description.toLowerCase(Locale.ROOT));
        };
        return TelegramException.of(kind, code, message);
    }

    private static boolean isNotAllowed(String description) {
        return NOT_ALLOWED.stream().anyMatch(description::contains);
    }

    /** Telegram gives these no code of their own; the words have been the same for years. */
    private static Kind refused(String description) {
        if (isNotAllowed(description)) {
            return Kind.NOT_ALLOWED;
        }
        if (description.contains("message is not modified")) {
            return Kind.NOT_MODIFIED;
        }
        if (description.contains("message to edit not found")
                || description.contains("message can't be edited")
                || description.contains("message_id_invalid")) {
            return Kind.MESSAGE_GONE;
        }
        if (description.contains("file is too big")) {
            return Kind.FILE_TOO_LARGE;
        }
        if (description.contains("invalid file_id")
                || description.contains("file_id not specified")
                || description.contains("wrong file identifier")
                || description.contains("wrong remote file identifier")) {
            return Kind.FILE_GONE;
        }
        if (description.contains("chat not found")
                || description.contains("peer_id_invalid")
                || description.contains("user is deactivated")) {
            return Kind.BLOCKED;
        }
        return Kind.BAD_REQUEST;
    }
}
