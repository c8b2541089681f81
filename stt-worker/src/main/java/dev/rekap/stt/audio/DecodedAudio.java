package dev.rekap.stt.audio;

import dev.rekap.contracts.FailureCode;
import dev.rekap.media.DecodedSound;
import dev.rekap.media.MediaDecoder;
import dev.rekap.media.MediaException;
import dev.rekap.stt.CompressAudio;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PrepareAudio;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Prepares recordings with decoder processes. */
public final class DecodedAudio implements PrepareAudio, CompressAudio {

    /** A recording of exactly the allowed length may be a frame or two longer. */
    private static final double LENGTH_SLACK_SECONDS = 0.5;

    /** Heap for preparing an hour of two channels. */
    private static final long PREPARING_BYTES = 24 << 20;

    /** Preparing computes: more at once than cores would be of no use. */
    private final Semaphore places = new Semaphore(
            Math.clamp(
                    Runtime.getRuntime().maxMemory() / PREPARING_BYTES,
                    1,
                    Runtime.getRuntime().availableProcessors()),
            true);

    private final MediaDecoder decoder;
    private final Duration longest;

    /**
     * Prepares with a decoder.
     *
     * @param longest recording that is taken
     */
    public DecodedAudio(MediaDecoder decoder, Duration longest) {
        this.decoder = decoder;
        this.longest = longest;
    }

    @Override
    public Optional<PreparedAudio> prepare(Path original, Path folder, double seconds)
            throws TranscriptionException, InterruptedException {
        places.acquire();
        try {
            // One second more than is allowed: enough to see that there is more.
            double most = longest.toSeconds() + 1.0;
            Path decoded = folder.resolve("decoded.wav");
            DecodedSound sound = decoder.decodeSound(original, decoded, Math.min(most, seconds));
            if (seconds < most && sound.seconds() >= seconds) {
                return Optional.empty();
            }
            requireShort(sound.seconds());
            ChosenChannel chosen = sound.channels() == 1
                    ? ChosenChannel.only(decoded)
                    : ChosenChannel.of(decoded, folder.resolve("chosen.wav"));
            if (!SpeechDetector.hasSpeech(chosen.loudness())) {
                throw new TranscriptionException(
                        FailureCode.NO_SPEECH, String.format(Locale.ROOT, "%.1f s without a voice", sound.seconds()));
            }
            if (!chosen.wav().equals(decoded)) {
                Files.delete(decoded);
            }
            MediaFormat format = new MediaFormat(sound.container(), sound.codec(), sound.soundOnly() && sound.plain());
            // Where one channel is all there is to hear, the original has more than that.
            return Optional.of(new PreparedAudio(
                    chosen.isAll() ? original : chosen.wav(),
                    chosen.isAll() ? format : MediaFormat.WAV,
                    chosen.wav(),
                    sound.seconds(),
                    PauseDetector.of(chosen.loudness())));
        } catch (MediaException e) {
            throw new TranscriptionException(code(e.reason()), e.detail(), e);
        } catch (IOException e) {
            throw new TranscriptionException(FailureCode.INTERNAL_ERROR, "a temporary file could not be read", e);
        } finally {
            places.release();
        }
    }

    @Override
    public Path toMp3(Path wav) throws TranscriptionException, InterruptedException {
        Path mp3 = wav.resolveSibling("small.mp3");
        try {
            decoder.encodeMp3(wav, mp3);
            return mp3;
        } catch (MediaException e) {
            throw new TranscriptionException(code(e.reason()), e.detail(), e);
        }
    }

    private static FailureCode code(MediaException.Reason reason) {
        return switch (reason) {
            case TRUNCATED -> FailureCode.TRUNCATED_AUDIO;
            case UNREADABLE, SOUNDLESS, ENCRYPTED -> FailureCode.UNREADABLE_AUDIO;
            case UNAVAILABLE -> FailureCode.INTERNAL_ERROR;
        };
    }

    private void requireShort(double seconds) throws TranscriptionException {
        if (seconds > longest.toSeconds() + LENGTH_SLACK_SECONDS) {
            throw new TranscriptionException(
                    FailureCode.AUDIO_TOO_LONG,
                    String.format(Locale.ROOT, "more than rekap.stt.max-audio, %d s", longest.toSeconds()));
        }
    }
}
