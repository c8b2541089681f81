package dev.rekap.simulator.telegram;

import dev.rekap.simulator.telegram.api.Json;
import tools.jackson.databind.node.ObjectNode;

/** Builds {@code Message} objects. */
public final class Messages {
    private static final int SIDE = 640;

    private Messages() {}

    /** A message with its number, date, author and chat, and nothing in it yet. */
    public static ObjectNode begin(SimulatorState simulator, Chat chat, Person author) {
        ObjectNode message = Json.object().put("message_id", simulator.nextMessage(chat));
        message.set("from", author.user());
        message.set("chat", chat.description());
        return message.put("date", simulator.clock().instant().getEpochSecond());
    }

    /** Puts the message into a topic of a forum; 0 is none. */
    public static void inTopic(ObjectNode message, long topic) {
        if (topic != 0) {
            message.put("message_thread_id", topic).put("is_topic_message", true);
        }
    }

    /** As it stands in a message that replies to it: without what it replies to itself. */
    public static ObjectNode quoted(Post post) {
        ObjectNode copy = post.message().deepCopy();
        copy.remove("reply_to_message");
        return copy;
    }

    /** A {@code Document}. */
    public static ObjectNode document(BotFile file) {
        return named(begin(file), file).put("file_size", file.content().size());
    }

    /** The object for a file of its kind, such as {@code Voice}. */
    public static ObjectNode media(BotFile file, int seconds) {
        ObjectNode media = begin(file);
        switch (file.kind()) {
            case "voice" -> media.put("duration", seconds).put("mime_type", file.mimeType());
            case "audio" -> named(media, file).put("duration", seconds);
            case "video" ->
                named(media, file).put("width", SIDE).put("height", SIDE).put("duration", seconds);
            case "video_note" -> media.put("length", SIDE).put("duration", seconds);
            default -> named(media, file);
        }
        return media.put("file_size", file.content().size());
    }

    /** A {@code PhotoSize}: one of the sizes that Telegram keeps of a photo. */
    public static ObjectNode photo(BotFile file, int side) {
        return begin(file)
                .put("width", side)
                .put("height", side)
                .put("file_size", file.content().size());
    }

    private static ObjectNode begin(BotFile file) {
        return Json.object().put("file_id", file.id()).put("file_unique_id", file.uniqueId());
    }

    private static ObjectNode named(ObjectNode media, BotFile file) {
        if (!file.name().isEmpty()) {
            media.put("file_name", file.name());
        }
        return media.put("mime_type", file.mimeType());
    }
}
