package dev.rekap.stt;

import java.nio.file.Path;
import java.util.List;

/**
 * A recording that is ready for an engine: it was decoded, and it has speech. The files lie in a folder of their own, where an
 * engine may put more; they are removed with it.
 *
 * @param original as the user sent it; under another name
 * @param format of the original
 * @param wav the sound alone, 16 kHz, one channel, 16 bit
 * @param seconds length, measured on what could be decoded
 * @param pauses in the speech, in order
 */
public record PreparedAudio(Path original, MediaFormat format, Path wav, double seconds, List<SpeechPause> pauses) {

    /** Bytes before the first sample of the wav. */
    public static final int WAV_HEADER = 44;

    public static final int WAV_BYTES_PER_SECOND = 32_000;

    public PreparedAudio {
        pauses = List.copyOf(pauses);
    }

    /** The same for an engine that reads nothing but wav. */
    public PreparedAudio asWav() {
        return new PreparedAudio(wav, MediaFormat.WAV, wav, seconds, pauses);
    }

    /** A recording whose pauses are not known. */
    public PreparedAudio(Path original, MediaFormat format, Path wav, double seconds) {
        this(original, format, wav, seconds, List.of());
    }
}
