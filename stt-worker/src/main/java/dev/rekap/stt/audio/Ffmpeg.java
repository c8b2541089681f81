package dev.rekap.stt.audio;

import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.CompressAudio;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.process.Program;
import dev.rekap.stt.process.ProgramResult;
import dev.rekap.stt.process.ProgramTimeoutException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Decodes and encodes with ffmpeg, one thread, no network, a bounded result. */
final class Ffmpeg implements CompressAudio {

    private static final int MAX_OUTPUT = 4 * 1024;

    private final Program ffmpeg;
    private final Duration limit;

    /**
     * Makes the converter.
     *
     * @param limit of the running time of one conversion
     */
    Ffmpeg(Program ffmpeg, Duration limit) {
        this.ffmpeg = ffmpeg;
        this.limit = limit;
    }

    /**
     * Takes the first sound track as wav, 16 kHz, one channel, 16 bit.
     *
     * @param maxSeconds the result is not longer
     * @throws TranscriptionException with {@code UNREADABLE_AUDIO} if more than a tenth of it cannot be decoded
     */
    void toWav(Path original, Path wav, double maxSeconds) throws TranscriptionException, InterruptedException {
        List<String> arguments = new ArrayList<>(Demuxers.guards());
        // A click in a long recording is no reason to refuse it; a broken one is.
        arguments.addAll(List.of("-max_error_rate", "0.1", "-i", "file:" + original.toAbsolutePath()));
        arguments.addAll(List.of("-map", "0:a:0", "-t", String.format(Locale.ROOT, "%.3f", maxSeconds)));
        arguments.addAll(List.of("-ac", "1", "-ar", "16000", "-c:a", "pcm_s16le", "-f", "wav"));
        arguments.addAll(List.of("-map_metadata", "-1", "-fflags", "+bitexact", "file:" + wav.toAbsolutePath()));
        run(arguments);
    }

    @Override
    public Path toMp3(Path wav) throws TranscriptionException, InterruptedException {
        Path mp3 = wav.resolveSibling("small.mp3");
        List<String> arguments = new ArrayList<>(Demuxers.guards());
        arguments.addAll(List.of("-i", "file:" + wav.toAbsolutePath()));
        arguments.addAll(List.of("-c:a", "libmp3lame", "-b:a", "32k", "-f", "mp3", "file:" + mp3.toAbsolutePath()));
        run(arguments);
        return mp3;
    }

    private void run(List<String> what) throws TranscriptionException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of("-hide_banner", "-nostdin", "-y", "-v", "error", "-threads", "1"));
        arguments.addAll(what);
        try {
            ProgramResult result = ffmpeg.run(arguments, limit, MAX_OUTPUT);
            if (!result.succeeded()) {
                throw new TranscriptionException(FailureCode.UNREADABLE_AUDIO, "ffmpeg: " + result.summary());
            }
        } catch (ProgramTimeoutException e) {
            // The machine may be overloaded: that is no fault of the recording.
            throw new TranscriptionException(FailureCode.INTERNAL_ERROR, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new TranscriptionException(FailureCode.INTERNAL_ERROR, "ffmpeg cannot be started", e);
        }
    }
}
