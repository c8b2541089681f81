package dev.rekap.stt.engine;

import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.CompressAudio;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file to send for a recording: the original where the API takes it, else its wav, else a small mp3.
 *
 * @param file with the bytes
 * @param name by which the API tells the format; {@code .opus} is refused, the same bytes as {@code .ogg} are taken
 * @param contentType of the bytes
 */
public record AudioUpload(Path file, String name, String contentType) {

    /** A wav has 32 kB a second, its mp3 4. */
    private static final int MP3_IS_SMALLER = 8;

    private static final long LEAST_WAV = 500_000;

    /** What an engine takes at once that is sent such files, of up to this size. */
    public static EngineLimits limits(long maxBytes) {
        return new EngineLimits(EngineLimits.USUAL.maxSeconds(), Math.max(LEAST_WAV, maxBytes * MP3_IS_SMALLER));
    }

    public static AudioUpload of(PreparedAudio recording, long maxBytes, CompressAudio compress)
            throws TranscriptionException, InterruptedException {
        Optional<AudioUpload> original = original(recording).filter(upload -> upload.fits(maxBytes));
        if (original.isPresent()) {
            return original.get();
        }
        AudioUpload wav = wav(recording);
        if (wav.fits(maxBytes)) {
            return wav;
        }
        AudioUpload mp3 = new AudioUpload(compress.toMp3(recording.wav()), "audio.mp3", "audio/mpeg");
        if (mp3.fits(maxBytes)) {
            return mp3;
        }
        throw new TranscriptionException(
                FailureCode.AUDIO_TOO_LONG, "even as mp3 more than " + maxBytes + " bytes, what the engine takes");
    }

    /** For an engine that takes files of any size. */
    public static AudioUpload of(PreparedAudio recording) {
        return original(recording).orElseGet(() -> wav(recording));
    }

    private static AudioUpload wav(PreparedAudio recording) {
        return new AudioUpload(recording.wav(), "audio.wav", "audio/wav");
    }

    private static Optional<AudioUpload> original(PreparedAudio recording) {
        MediaFormat format = recording.format();
        Path file = recording.original();
        if (!format.plain()) {
            return Optional.empty();
        }
        return switch (format.container() + "/" + format.codec()) {
            case "ogg/opus", "ogg/vorbis" -> Optional.of(new AudioUpload(file, "audio.ogg", "audio/ogg"));
            case "mp3/mp3" -> Optional.of(new AudioUpload(file, "audio.mp3", "audio/mpeg"));
            case "mp4/aac" -> Optional.of(new AudioUpload(file, "audio.m4a", "audio/mp4"));
            case "webm/opus", "webm/vorbis" -> Optional.of(new AudioUpload(file, "audio.webm", "audio/webm"));
            case "flac/flac" -> Optional.of(new AudioUpload(file, "audio.flac", "audio/flac"));
            case "wav/pcm_s16le" -> Optional.of(new AudioUpload(file, "audio.wav", "audio/wav"));
            default -> Optional.empty();
        };
    }

    /** Whether it is no larger than this. */
    public boolean fits(long maxBytes) {
        return file.toFile().length() <= maxBytes;
    }
}
