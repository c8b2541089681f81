package dev.rekap.gateway.channel.updates;

import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.ChatKind;
import dev.rekap.gateway.channel.Origin;
import dev.rekap.gateway.channel.Recording;
import dev.rekap.gateway.channel.telegram.Bot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Says what a message means to the bot. */
final class MessageReader {

    /** What people send besides words and recordings. Anything else is Telegram's own note on what happened in the chat. */
    private static final List<String> OTHERS = List.of(
            "animation",
            "document",
            "photo",
            "sticker",
            "story",
            "location",
            "venue",
            "contact",
            "poll",
            "checklist",
            "dice",
            "game",
            "paid_media",
            "live_photo");

    private final Bot bot;

    MessageReader(Bot bot) {
        this.bot = bot;
    }

    Optional<ChatEvent> read(Origin origin, JsonNode message) {
        if (message.has("text")) {
            String text = message.path("text").asString("");
            return isCommand(message) ? command(origin, text) : words(origin, message, text);
        }
        Optional<Recording> recording = Recordings.of(message);
        if (recording.isPresent()) {
            return recording.map(it -> new ChatEvent.RecordingSent(origin, it));
        }
        return OTHERS.stream()
                .filter(message::has)
                .findFirst()
                .map(_ -> new ChatEvent.OtherSent(
                        origin, Recordings.name(message.path("document")), toBot(origin, message)));
    }

    private static boolean isCommand(JsonNode message) {
        for (JsonNode entity : message.path("entities")) {
            if (entity.path("type").asString("").equals("bot_command")
                    && entity.path("offset").asInt(-1) == 0) {
                return true;
            }
        }
        return false;
    }

    private Optional<ChatEvent> command(Origin origin, String text) {
        String[] parts = text.substring(1).split("\\s+", 2);
        String[] name = parts[0].split("@", 2);
        if (name.length == 2 && !name[1].equalsIgnoreCase(bot.username())) {
            return Optional.empty();
        }
        return Optional.of(new ChatEvent.CommandGiven(
                origin, name[0].toLowerCase(Locale.ROOT), parts.length == 2 ? parts[1].strip() : ""));
    }

    private Optional<ChatEvent> words(Origin origin, JsonNode message, String text) {
        return Optional.of(new ChatEvent.TextWritten(origin, text, toBot(origin, message)));
    }

    private boolean toBot(Origin origin, JsonNode message) {
        return origin.kind() == ChatKind.PRIVATE
                || message.path("reply_to_message").path("from").path("id").asLong(0) == bot.id();
    }
}
