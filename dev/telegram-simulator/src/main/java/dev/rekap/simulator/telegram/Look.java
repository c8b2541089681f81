package dev.rekap.simulator.telegram;

import tools.jackson.databind.JsonNode;

/**
 * What a message showed at a moment.
 *
 * @param keyboard rows of buttons as JSON, {@code [[{"text":…}]]}; empty without buttons
 */
public record Look(String text, String caption, String keyboard) {
    /** What this {@code Message} shows now. */
    public static Look of(JsonNode message) {
        JsonNode rows = message.path("reply_markup").path("inline_keyboard");
        return new Look(
                message.path("text").asString(""),
                message.path("caption").asString(""),
                rows.isMissingNode() ? "" : Json.text(rows));
    }
}
