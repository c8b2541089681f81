package dev.rekap.stt;

/**
 * How a recording is packed, found in its bytes and not in its name.
 *
 * @param container such as {@code ogg}, {@code mp3}, {@code wav}, {@code mp4}, {@code webm}
 * @param codec of the sound, such as {@code opus}
 * @param plain whether any reader of this container hears all of it: sound alone, one track, in one piece
 */
public record MediaFormat(String container, String codec, boolean plain) {

    /** 16 bit, which every engine reads. */
    public static final MediaFormat WAV = new MediaFormat("wav", "pcm_s16le", true);
}
