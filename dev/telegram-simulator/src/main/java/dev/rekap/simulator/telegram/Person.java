package dev.rekap.simulator.telegram;

import dev.rekap.simulator.telegram.api.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who uses Telegram.
 *
 * @param username without the at sign; empty for none
 * @param languageCode an IETF tag such as {@code id}; empty for none
 */
public record Person(long id, boolean bot, String firstName, String username, String languageCode) {

    /** As a {@code User} of the Bot API. */
    public ObjectNode user() {
        ObjectNode user = Json.object().put("id", id).put("is_bot", bot).put("first_name", firstName);
        if (!username.isEmpty()) {
            user.put("username", username);
        }
        if (!languageCode.isEmpty()) {
            user.put("language_code", languageCode);
        }
        return user;
    }

    /** The {@code Chat} of this person with the bot. */
    public ObjectNode privateChat() {
        ObjectNode chat = Json.object().put("id", id).put("first_name", firstName);
        if (!username.isEmpty()) {
            chat.put("username", username);
        }
        return chat.put("type", "private");
    }
}
