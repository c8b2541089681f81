package dev.rekap.simulator.telegram.methods;

import dev.rekap.simulator.telegram.Chat;
import dev.rekap.simulator.telegram.Refusal;
import dev.rekap.simulator.telegram.World;
import java.util.Optional;

/** Which chat a call means: by its number, or {@code @username}. */
final class Addressing {
    private Addressing() {}

    static Optional<Chat> find(World world, Call call) {
        String id = call.text("chat_id").strip();
        if (id.startsWith("@")) {
            return world.chats().stream()
                    .filter(chat -> id.substring(1)
                            .equals(chat.description().path("username").asString("")))
                    .findFirst();
        }
        return world.chat(call.number("chat_id"));
    }

    /** The chat, which must be one that the bot knows. */
    static Chat require(World world, Call call) {
        if (call.text("chat_id").isBlank()) {
            throw Refusal.badRequest("chat_id is empty");
        }
        return find(world, call).orElseThrow(() -> Refusal.badRequest("chat not found"));
    }

    /** The chat, in which the bot must be allowed to write. */
    static Chat requireVoice(World world, Call call) {
        Chat chat = require(world, call);
        chat.requireVoice();
        return chat;
    }
}
