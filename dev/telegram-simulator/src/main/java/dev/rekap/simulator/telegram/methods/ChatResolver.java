package dev.rekap.simulator.telegram.methods;

import dev.rekap.simulator.telegram.Chat;
import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.api.BotApiException;
import java.util.Optional;

/** Which chat a call means: by its number, or {@code @username}. */
final class ChatResolver {
    private ChatResolver() {}

    static Optional<Chat> find(SimulatorState simulator, MethodCall call) {
        String id = call.text("chat_id").strip();
        if (id.startsWith("@")) {
            return simulator.chats().stream()
                    .filter(chat -> id.substring(1)
                            .equals(chat.description().path("username").asString("")))
                    .findFirst();
        }
        return simulator.chat(call.number("chat_id"));
    }

    /** The chat, which must be one that the bot knows. */
    static Chat require(SimulatorState simulator, MethodCall call) {
        if (call.text("chat_id").isBlank()) {
            throw BotApiException.badRequest("chat_id is empty");
        }
        return find(simulator, call).orElseThrow(() -> BotApiException.badRequest("chat not found"));
    }

    /** The chat, in which the bot must be allowed to write. */
    static Chat requireVoice(SimulatorState simulator, MethodCall call) {
        Chat chat = require(simulator, call);
        chat.requireVoice();
        return chat;
    }
}
