package dev.rekap.stt;

/**
 * How a recording is packed, found in its bytes and not in its name.
 *
 * @param container such as {@code ogg}, {@code mp3}, {@code wav}, {@code mp4}, {@code webm}
 * @param codec of the sound, such as {@code opus}
 * @param soundOnly whether there is no moving picture beside the sound
 */
public record MediaFormat(String container, String codec, boolean soundOnly) {}
