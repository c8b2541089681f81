package dev.rekap.simulator.telegram.client;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A file that somebody sends.
 *
 * @param kind {@code voice}, {@code audio}, {@code document}, {@code video}, {@code video_note} or {@code photo}
 * @param name empty where Telegram gives none: voice and video notes
 * @param mimeType empty for the usual one of its kind
 * @param seconds how long it plays, as told to the bot
 * @param declaredSize its size in bytes without one real byte; -1 for real bytes
 * @param caption empty for none
 * @param forwardedFrom the name of whoever sent it first; empty when it is not forwarded
 */
public record Recording(
        String kind,
        String name,
        String mimeType,
        Supplier<BodyPublisher> bytes,
        int seconds,
        long declaredSize,
        String caption,
        String forwardedFrom) {

    private static Recording of(String kind, String name, String mimeType, byte[] bytes) {
        return new Recording(kind, name, mimeType, () -> BodyPublishers.ofByteArray(bytes), 3, -1, "", "");
    }

    public static Recording voice(byte[] bytes) {
        return of("voice", "", "", bytes);
    }

    public static Recording voice(Path file) {
        return voice(new byte[0]).from(file);
    }

    public static Recording audio(String name, String mimeType, byte[] bytes) {
        return of("audio", name, mimeType, bytes);
    }

    public static Recording document(String name, String mimeType, byte[] bytes) {
        return of("document", name, mimeType, bytes);
    }

    public static Recording video(String name, byte[] bytes) {
        return of("video", name, "", bytes);
    }

    public static Recording videoNote(byte[] bytes) {
        return of("video_note", "", "", bytes);
    }

    public static Recording photo(byte[] bytes) {
        return of("photo", "", "", bytes);
    }

    /** The same, with the bytes of this file. */
    public Recording from(Path file) {
        return new Recording(
                kind, name, mimeType, () -> publisher(file), seconds, declaredSize, caption, forwardedFrom);
    }

    private static BodyPublisher publisher(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, of this size, and without one real byte. */
    public Recording declaring(long size) {
        return new Recording(kind, name, mimeType, bytes, seconds, size, caption, forwardedFrom);
    }

    /** The same, playing so long. */
    public Recording lasting(int length) {
        return new Recording(kind, name, mimeType, bytes, length, declaredSize, caption, forwardedFrom);
    }

    public Recording captioned(String words) {
        return new Recording(kind, name, mimeType, bytes, seconds, declaredSize, words, forwardedFrom);
    }

    /** The same, sent first by somebody else. */
    public Recording forwardedFrom(String author) {
        return new Recording(kind, name, mimeType, bytes, seconds, declaredSize, caption, author);
    }
}
