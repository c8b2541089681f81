package dev.rekap.media;

/**
 * Sound that was decoded to a wav of 16 kHz and 16 bit with a header of 44 bytes.
 *
 * @param container of the original, such as {@code ogg}, {@code mp4}
 * @param codec of its sound, such as {@code opus}
 * @param channels of the wav, 1 or 2
 * @param soundOnly whether there is no moving picture beside the sound
 * @param plain whether any other reader of this container hears all of it, too
 * @param seconds length of the wav
 */
public record DecodedSound(
        String container, String codec, int channels, boolean soundOnly, boolean plain, double seconds) {}
