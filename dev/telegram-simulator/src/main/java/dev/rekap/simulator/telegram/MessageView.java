package dev.rekap.simulator.telegram;

import dev.rekap.simulator.telegram.api.Json;
import tools.jackson.databind.JsonNode;

/**
 * What a message showed at a moment.
 *
 * @param keyboard rows of buttons as JSON, {@code [[{"text":…}]]}; empty without buttons
 */
public record MessageView(String text, String caption, String keyboard) {
    /** What this {@code Message} shows now. */
    public static MessageView of(JsonNode message) {
        JsonNode rows = message.path("reply_markup").path("inline_keyboard");
        return new MessageView(
                message.path("text").asString(""),
                message.path("caption").asString(""),
                rows.isMissingNode() ? "" : Json.text(rows));
    }
}
