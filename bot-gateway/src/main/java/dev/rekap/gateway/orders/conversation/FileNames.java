package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.ChatFile;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.SentFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of recordings that users recognise and ingest-api accepts. */
final class FileNames {

    /** Ingest-api takes 255; this is what a user reads. */
    private static final int LONGEST = 100;

    private static final int LONGEST_EXTENSION = 6;

    private static final Map<String, String> EXTENSIONS = Map.of(
            "audio/ogg", "ogg",
            "audio/mpeg", "mp3",
            "audio/mp4", "m4a",
            "audio/x-m4a", "m4a",
            "audio/wav", "wav",
            "audio/flac", "flac",
            "audio/aac", "aac",
            "audio/amr", "amr",
            "video/webm", "webm",
            "video/mp4", "mp4");

    private FileNames() {}

    /** The sender's name, or one by position; no two recordings of a report have the same. */
    static String unique(ChatFile recording, int position, Words words, List<SentFile> others) {
        String name = name(recording, words, position);
        Set<String> taken = others.stream()
                .map(file -> file.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        String unique = name;
        for (int number = 2; taken.contains(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = numbered(name, number);
        }
        return unique;
    }

    /** For a recording that is in no report. */
    static String shown(ChatFile recording, Words words) {
        String given = recording.name() == null ? "" : clean(recording.name());
        return given.isEmpty() ? words.text(OrderPhrase.FILE_NAMELESS) : given;
    }

    private static String name(ChatFile recording, Words words, int position) {
        String given = recording.name() == null ? "" : clean(recording.name());
        if (!given.isEmpty()) {
            return given;
        }
        String number = String.format(Locale.ROOT, "%02d", position);
        return switch (recording.kind()) {
            case VOICE -> words.text(OrderPhrase.FILE_VOICE, number) + "." + extension(recording, "ogg");
            case AUDIO, DOCUMENT -> words.text(OrderPhrase.FILE_VOICE, number) + "." + extension(recording, "mp3");
            case VIDEO, VIDEO_NOTE, PHOTO, ANIMATION ->
                words.text(OrderPhrase.FILE_VIDEO, number) + "." + extension(recording, "mp4");
        };
    }

    private static String extension(ChatFile recording, String usual) {
        return recording.mime() == null ? usual : EXTENSIONS.getOrDefault(recording.mime(), usual);
    }

    private static String clean(String name) {
        String clean = name.codePoints()
                .map(c -> isAllowed(c) ? c : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (clean.length() > LONGEST) {
            String extension = extensionOf(clean);
            int end = LONGEST - extension.length();
            clean = clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + extension;
        }
        return clean.equals(".") || clean.equals("..") ? "" : clean;
    }

    private static boolean isAllowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> c != '/' && c != '\\';
        };
    }

    private static String numbered(String name, int number) {
        String extension = extensionOf(name);
        return name.substring(0, name.length() - extension.length()) + "-" + number + extension;
    }

    /** With the dot; empty if there is none that looks like one. */
    private static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
    }
}
