package dev.rekap.stt.audio;

import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.CompressAudio;
import dev.rekap.stt.PrepareAudio;
import dev.rekap.stt.Recording;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.process.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Prepares recordings with ffprobe and ffmpeg. */
public final class FfmpegAudio implements PrepareAudio, CompressAudio {

    /** A container states its length to a frame or two; encoders pad, players trim. */
    private static final double LENGTH_SLACK_SECONDS = 0.5;

    private static final double LENGTH_SLACK_SHARE = 0.05;

    private final Ffprobe ffprobe;
    private final Ffmpeg ffmpeg;
    private final Duration longest;

    /**
     * Makes it of two programs.
     *
     * @param limit of the running time of one conversion
     * @param longest recording that is taken
     */
    public FfmpegAudio(Program ffprobe, Program ffmpeg, Duration limit, Duration longest) {
        this.ffprobe = new Ffprobe(ffprobe);
        this.ffmpeg = new Ffmpeg(ffmpeg, limit);
        this.longest = longest;
    }

    @Override
    public Recording prepare(Path original, Path folder) throws TranscriptionException, InterruptedException {
        try {
            MediaInfo info = ffprobe.probe(original);
            requireShort(info.claimedSeconds().orElse(0.0));
            if (Truncation.isTruncated(original, info.format().container())) {
                throw new TranscriptionException(FailureCode.UNREADABLE_AUDIO, "the file ends early");
            }
            Path wav = folder.resolve("sound.wav");
            // One second more than is allowed: enough to see that there is more.
            ffmpeg.toWav(original, wav, longest.toSeconds() + 1.0);
            double seconds = Pcm.seconds(wav);
            requireShort(seconds);
            requireWhole(seconds, info.claimedSeconds().orElse(0.0));
            if (!SpeechDetector.hasSpeech(Pcm.loudness(wav))) {
                throw new TranscriptionException(
                        FailureCode.NO_SPEECH, String.format(Locale.ROOT, "%.1f s without a voice", seconds));
            }
            return new Recording(original, info.format(), wav, seconds);
        } catch (IOException e) {
            throw new TranscriptionException(FailureCode.INTERNAL_ERROR, "a temporary file could not be read", e);
        }
    }

    @Override
    public Path toMp3(Path wav) throws TranscriptionException, InterruptedException {
        return ffmpeg.toMp3(wav);
    }

    private void requireShort(double seconds) throws TranscriptionException {
        if (seconds > longest.toSeconds() + LENGTH_SLACK_SECONDS) {
            throw new TranscriptionException(
                    FailureCode.AUDIO_TOO_LONG,
                    String.format(Locale.ROOT, "more than rekap.stt.max-audio, %d s", longest.toSeconds()));
        }
    }

    private static void requireWhole(double decoded, double claimed) throws TranscriptionException {
        if (decoded == 0) {
            throw new TranscriptionException(FailureCode.UNREADABLE_AUDIO, "nothing could be decoded");
        }
        if (claimed - decoded > LENGTH_SLACK_SECONDS + LENGTH_SLACK_SHARE * claimed) {
            throw new TranscriptionException(
                    FailureCode.UNREADABLE_AUDIO,
                    String.format(Locale.ROOT, "%.1f of %.1f s could be decoded", decoded, claimed));
        }
    }
}
