package dev.rekap.gateway.channel.updates;

import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.ChatFile;
import dev.rekap.gateway.channel.ChatFile.Kind;
import dev.rekap.gateway.channel.Origin;
import dev.rekap.gateway.channel.Origin.ChatKind;
import dev.rekap.gateway.channel.telegram.BotRegistration.Bot;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a message of Telegram as an event. */
record MessageReader(Bot bot) {

    private static final Set<String> EXTENSIONS = Set.of(
            "mp3", "mp2", "mpga", "wav", "w64", "rf64", "m4a", "m4b", "m4r", "ogg", "oga", "opus", "spx", "flac", "aac",
            "amr", "awb", "caf", "qta", "webm", "weba", "mka", "mkv", "mp4", "mov", "3gp", "3gpp", "3g2", "3ga", "wma",
            "aif", "aiff", "aifc", "au", "snd", "gsm");

    /** Bytes of a file that Telegram lets a bot download. */
    private static final long MAX_DOWNLOAD = 20L * 1024 * 1024;

    /** What says nothing; no type at all says as little. */
    private static final Set<String> OCTETS = Set.of("", "application/octet-stream", "binary/octet-stream");

    private static final Map<String, Kind> MEDIA =
            Map.of("voice", Kind.VOICE, "audio", Kind.AUDIO, "video", Kind.VIDEO, "video_note", Kind.VIDEO_NOTE);

    /** Kinds of messages besides text and recordings; any other is a service message of Telegram. */
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

    Optional<ChatEvent> read(Origin origin, JsonNode message) {
        if (message.path("migrate_to_chat_id").isIntegralNumber()) {
            return Optional.of(new ChatEvent.GroupMigrated(
                    origin, origin.chat(), message.path("migrate_to_chat_id").asLong()));
        }
        if (message.path("migrate_from_chat_id").isIntegralNumber()) {
            return Optional.of(new ChatEvent.GroupMigrated(
                    origin, message.path("migrate_from_chat_id").asLong(), origin.chat()));
        }
        if (message.has("text")) {
            String text = message.path("text").asString("");
            return isCommand(message, "entities") ? command(origin, text) : words(origin, message, text);
        }
        Optional<ChatFile> recording = recording(message);
        if (recording.isPresent()) {
            return recording.map(it -> new ChatEvent.RecordingSent(origin, it));
        }
        boolean toBot = toBot(origin, message);
        Optional<ChatFile> file = file(message);
        if (file.isPresent()) {
            return file.map(it -> new ChatEvent.FileSent(origin, it, toBot || isCommand(message, "caption_entities")));
        }
        return OTHERS.stream().filter(message::has).findFirst().map(_ -> new ChatEvent.OtherSent(origin, toBot));
    }

    /** What an edited message says now; none if it is of a kind that says nothing. */
    Optional<ChatEvent> readEdited(Origin origin, JsonNode message) {
        boolean says = message.has("text")
                || file(message).isPresent()
                || recording(message).isPresent();
        String text = message.path("text").asString(message.path("caption").asString(""));
        return says ? Optional.of(new ChatEvent.MessageEdited(origin, text)) : Optional.empty();
    }

    private static boolean isCommand(JsonNode message, String entities) {
        for (JsonNode entity : message.path(entities)) {
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
        JsonNode answered = message.path("reply_to_message");
        return Optional.of(new ChatEvent.TextWritten(
                origin, text, toBot(origin, message), isOwn(answered) ? text(answered, "text") : null));
    }

    private boolean toBot(Origin origin, JsonNode message) {
        return origin.kind() == ChatKind.PRIVATE || isOwn(message.path("reply_to_message"));
    }

    private boolean isOwn(JsonNode message) {
        return message.path("from").path("id").asLong(0) == bot.id();
    }

    /** A file that is no recording. */
    private static Optional<ChatFile> file(JsonNode message) {
        if (message.has("photo")) {
            return largest(message.path("photo")).flatMap(photo -> file(Kind.PHOTO, message, photo));
        }
        boolean moves = message.has("animation");
        // Telegram repeats an animation as a document, which old clients show.
        return file(moves ? Kind.ANIMATION : Kind.DOCUMENT, message, message.path("document"));
    }

    /** Of the sizes in which Telegram keeps a photo, the largest that a bot may download. */
    private static Optional<JsonNode> largest(JsonNode sizes) {
        return sizes.valueStream()
                .filter(size -> size.path("file_size").asLong(0) <= MAX_DOWNLOAD)
                .max(Comparator.comparingLong(size ->
                        size.path("width").asLong(0) * size.path("height").asLong(0)));
    }

    static Optional<ChatFile> recording(JsonNode message) {
        if (message.has("animation")) {
            // A moving picture without sound; Telegram repeats it as a document.
            return Optional.empty();
        }
        for (Map.Entry<String, Kind> medium : MEDIA.entrySet()) {
            if (message.has(medium.getKey())) {
                return file(medium.getValue(), message, message.path(medium.getKey()));
            }
        }
        JsonNode document = message.path("document");
        return claimsSound(document) ? file(Kind.DOCUMENT, message, document) : Optional.empty();
    }

    private static Optional<ChatFile> file(Kind kind, JsonNode message, JsonNode medium) {
        String file = medium.path("file_id").asString("");
        if (file.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ChatFile(
                kind,
                file,
                medium.path("file_unique_id").asString(file),
                name(medium),
                text(medium, "mime_type"),
                Math.max(0, medium.path("file_size").asLong(0)),
                text(message, "media_group_id"),
                text(message, "caption")));
    }

    /** By its type, and by its name where the type says nothing: many devices send everything as octets. */
    private static boolean claimsSound(JsonNode document) {
        String mime = document.path("mime_type").asString("").toLowerCase(Locale.ROOT);
        if (mime.startsWith("audio/") || mime.startsWith("video/") || mime.equals("application/ogg")) {
            return true;
        }
        String name = document.path("file_name").asString("").toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        // Of octets without an extension the bytes tell, and not we.
        return dot < 0 ? OCTETS.contains(mime) : EXTENSIONS.contains(name.substring(dot + 1));
    }

    /** The file's name; none if it has none. */
    static @Nullable String name(JsonNode medium) {
        return text(medium, "file_name");
    }

    private static @Nullable String text(JsonNode node, String field) {
        String text = node.path(field).asString("");
        return text.isEmpty() ? null : text;
    }
}
