package dev.rekap.stt.audio;

import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.CompressAudio;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PrepareAudio;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechPause;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Prepares recordings with ffprobe and ffmpeg. */
public final class FfmpegAudio implements PrepareAudio, CompressAudio {

    /** A container states its length to a frame or two; encoders pad, players trim. */
    private static final double LENGTH_SLACK_SECONDS = 0.5;

    private static final double LENGTH_SLACK_SHARE = 0.05;

    /** Three wavs of half an hour are no more than one of two hours. */
    private static final double LONGEST_STEREO_SECONDS = 30 * 60;

    private static final MediaFormat WAV = new MediaFormat("wav", "pcm_s16le", true);

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
    public PreparedAudio prepare(Path original, Path folder) throws TranscriptionException, InterruptedException {
        try {
            MediaInfo info = ffprobe.probe(original);
            requireShort(info.claimedSeconds().orElse(0.0));
            if (Truncation.isTruncated(original, info.format().container())) {
                throw new TranscriptionException(FailureCode.UNREADABLE_AUDIO, "the file ends early");
            }
            DecodedChannel sound = decode(original, info, folder);
            double seconds = Pcm.seconds(sound.wav());
            requireShort(seconds);
            requireWhole(seconds, info.claimedSeconds().orElse(0.0));
            if (!SpeechDetector.hasSpeech(sound.loudness())) {
                throw new TranscriptionException(
                        FailureCode.NO_SPEECH, String.format(Locale.ROOT, "%.1f s without a voice", seconds));
            }
            List<SpeechPause> pauses = PauseDetector.of(sound.loudness());
            // Of a recording with a voice on one side only, that side is all there is to hear.
            return sound.oneSide()
                    ? new PreparedAudio(sound.wav(), WAV, sound.wav(), seconds, pauses)
                    : new PreparedAudio(original, info.format(), sound.wav(), seconds, pauses);
        } catch (IOException e) {
            throw new TranscriptionException(FailureCode.INTERNAL_ERROR, "a temporary file could not be read", e);
        }
    }

    private DecodedChannel decode(Path original, MediaInfo info, Path folder)
            throws TranscriptionException, IOException, InterruptedException {
        Path wav = folder.resolve("sound.wav");
        // One second more than is allowed: enough to see that there is more.
        double maxSeconds = longest.toSeconds() + 1.0;
        if (info.channels() != 2 || info.claimedSeconds().orElse(Double.MAX_VALUE) > LONGEST_STEREO_SECONDS) {
            ffmpeg.toWav(original, wav, maxSeconds);
            return DecodedChannel.of(wav, false);
        }
        Path left = folder.resolve("left.wav");
        Path right = folder.resolve("right.wav");
        ffmpeg.toWavs(original, wav, left, right, maxSeconds);
        DecodedChannel best = DecodedChannel.of(wav, false)
                .orBetter(DecodedChannel.of(left, true))
                .orBetter(DecodedChannel.of(right, true));
        for (Path each : List.of(wav, left, right)) {
            if (!each.equals(best.wav())) {
                Files.delete(each);
            }
        }
        return best;
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
