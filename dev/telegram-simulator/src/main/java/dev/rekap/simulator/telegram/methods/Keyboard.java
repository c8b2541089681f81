package dev.rekap.simulator.telegram.methods;

import dev.rekap.simulator.telegram.api.BotApiException;
import dev.rekap.simulator.telegram.api.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks a {@code reply_markup} as Telegram does. */
final class Keyboard {
    private static final int MOST_DATA_BYTES = 64;
    private static final int MOST_BUTTONS = 100;
    private static final int MOST_PLACEHOLDER = 64;

    private Keyboard() {}

    /**
     * The inline keyboard of a call; empty when there is none, or it has no buttons, or the markup is of another kind.
     *
     * @throws BotApiException when it is not as it must be
     */
    static Optional<ObjectNode> of(MethodCall call) {
        String text = call.text("reply_markup");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        JsonNode markup = Json.parse(text)
                .orElseThrow(() -> BotApiException.badRequest("can't parse reply keyboard markup JSON object"));
        if (!(markup instanceof ObjectNode object)) {
            throw BotApiException.badRequest("object expected as reply markup");
        }
        JsonNode rows = object.path("inline_keyboard");
        if (rows.isMissingNode()) {
            return Optional.empty();
        }
        int count = rows.valueStream().mapToInt(Keyboard::checkRow).sum();
        if (!rows.isArray()) {
            throw BotApiException.badRequest("field \"inline_keyboard\" must be of type Array");
        }
        if (count > MOST_BUTTONS) {
            throw BotApiException.badRequest("reply markup is too long");
        }
        return count == 0 ? Optional.empty() : Optional.of(object);
    }

    /**
     * Whether the markup asks for a reply ({@code ForceReply}).
     *
     * @throws BotApiException when it is not as it must be
     */
    static boolean asksReply(MethodCall call) {
        JsonNode markup = Json.parse(call.text("reply_markup")).orElseGet(Json::object);
        if (!markup.path("force_reply").asBoolean(false)) {
            return false;
        }
        if (markup.path("input_field_placeholder").asString("").length() > MOST_PLACEHOLDER) {
            throw BotApiException.badRequest("input field placeholder is too long");
        }
        return true;
    }

    private static int checkRow(JsonNode row) {
        if (!row.isArray()) {
            throw BotApiException.badRequest("field \"inline_keyboard\" must be an Array of Arrays");
        }
        row.forEach(Keyboard::checkButton);
        return row.size();
    }

    private static void checkButton(JsonNode button) {
        if (button.path("text").asString("").isEmpty()) {
            throw BotApiException.badRequest(
                    "can't parse inline keyboard button: Field \"text\" must be of type String");
        }
        String data = button.path("callback_data").asString("");
        if (data.isEmpty() && button.path("url").asString("").isEmpty()) {
            throw BotApiException.badRequest(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        if (data.getBytes(StandardCharsets.UTF_8).length > MOST_DATA_BYTES) {
            throw BotApiException.badRequest("BUTTON_DATA_INVALID");
        }
    }
}
