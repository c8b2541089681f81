package dev.rekap.gateway.channel.updates;

import dev.rekap.gateway.channel.Recording;
import dev.rekap.gateway.channel.Recording.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the recording in a message. */
final class Recordings {

    private static final Set<String> EXTENSIONS = Set.of(
            "mp3", "wav", "m4a", "ogg", "oga", "opus", "flac", "aac", "amr", "webm", "weba", "mp4", "mov", "3gp", "mkv",
            "wma", "aif", "aiff");

    private static final Map<String, Kind> MEDIA =
            Map.of("voice", Kind.VOICE, "audio", Kind.AUDIO, "video", Kind.VIDEO, "video_note", Kind.VIDEO_NOTE);

    private Recordings() {}

    static Optional<Recording> of(JsonNode message) {
        if (message.has("animation")) {
            // A moving picture without sound; Telegram repeats it as a document.
            return Optional.empty();
        }
        for (Map.Entry<String, Kind> medium : MEDIA.entrySet()) {
            if (message.has(medium.getKey())) {
                return read(medium.getValue(), message, message.path(medium.getKey()));
            }
        }
        JsonNode document = message.path("document");
        return claimsSound(document) ? read(Kind.DOCUMENT, message, document) : Optional.empty();
    }

    private static Optional<Recording> read(Kind kind, JsonNode message, JsonNode medium) {
        String file = medium.path("file_id").asString("");
        if (file.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Recording(
                kind,
                file,
                medium.path("file_unique_id").asString(file),
                name(medium),
                text(medium, "mime_type"),
                Math.max(0, medium.path("file_size").asLong(0)),
                text(message, "media_group_id")));
    }

    /** By its type, and by its name where the type says nothing: many devices send everything as octets. */
    private static boolean claimsSound(JsonNode document) {
        String mime = document.path("mime_type").asString("").toLowerCase(Locale.ROOT);
        if (mime.startsWith("audio/") || mime.startsWith("video/") || mime.equals("application/ogg")) {
            return true;
        }
        String name = document.path("file_name").asString("").toLowerCase(Locale.ROOT);
        return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
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
