package dev.rekap.gateway.channel;

import org.jspecify.annotations.Nullable;

/**
 * A file as a message carries it. Nothing of it is checked yet.
 *
 * @param kind how it was sent
 * @param file Telegram's id to download it by, good for this bot only
 * @param unique Telegram's id of the content, the same for the same file
 * @param name as the sender's device calls it; photos and voice notes have none
 * @param size in bytes; 0 if Telegram does not say
 * @param album the media group it came in; none if it came alone
 * @param caption under it; none if there is none
 */
public record ChatFile(
        Kind kind,
        String file,
        String unique,
        @Nullable String name,
        @Nullable String mime,
        long size,
        @Nullable String album,
        @Nullable String caption) {

    /** How a file was sent. */
    public enum Kind {
        VOICE,
        AUDIO,
        /** A file as it is, of whatever content. */
        DOCUMENT,
        VIDEO,
        VIDEO_NOTE,
        PHOTO,
        /** A moving picture without sound. */
        ANIMATION
    }
}
