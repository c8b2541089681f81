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
        List<String> arguments = from(original);
        arguments.addAll(to(wav, maxSeconds, List.of("-ac", "1")));
        run(arguments);
    }

    /**
     * The same, with each side of a stereo recording in a wav of its own, too; it is decoded once.
     *
     * @param wav both sides together
     */
    void toWavs(Path original, Path wav, Path left, Path right, double maxSeconds)
            throws TranscriptionException, InterruptedException {
        List<String> arguments = from(original);
        arguments.addAll(to(wav, maxSeconds, List.of("-ac", "1")));
        arguments.addAll(to(left, maxSeconds, List.of("-af", "pan=mono|c0=c0")));
        arguments.addAll(to(right, maxSeconds, List.of("-af", "pan=mono|c0=c1")));
        run(arguments);
    }

    private static List<String> from(Path original) {
        List<String> arguments = new ArrayList<>(Demuxers.guards());
        // A click in a long recording is no reason to refuse it; a broken one is.
        arguments.addAll(List.of("-max_error_rate", "0.1", "-i", "file:" + original.toAbsolutePath()));
        return arguments;
    }

    private static List<String> to(Path wav, double maxSeconds, List<String> channel) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("-map", "0:a:0", "-t", String.format(Locale.ROOT, "%.3f", maxSeconds)));
        arguments.addAll(channel);
        arguments.addAll(List.of("-ar", "16000", "-c:a", "pcm_s16le", "-f", "wav"));
        arguments.addAll(List.of("-map_metadata", "-1", "-fflags", "+bitexact", "file:" + wav.toAbsolutePath()));
        return arguments;
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
