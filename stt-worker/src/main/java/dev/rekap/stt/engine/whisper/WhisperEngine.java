package dev.rekap.stt.engine.whisper;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.engine.http.SpeechApiClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whisper in this process, by whisper.cpp: offline, free, and as good as the model. It transcribes one recording at a time, with all
 * cores; others wait.
 *
 * <p>Unlike other engines it cannot end at once: of a call that is interrupted or late, the half minute of sound that is being
 * decoded is decoded to its end, which the next call waits for.
 */
public final class WhisperEngine implements SpeechToText, AutoCloseable {

    public static final String NAME = "whisper";

    /** Seconds at once: it may be slower than real time, and the transcript of each piece of a long recording is kept. */
    private static final int MOST_SECONDS = 5 * 60;

    private static final int LEAST_SECONDS = 20;

    /** {@code [BLANK_AUDIO]}, {@code (musik)}, {@code ♪}: no speech. */
    private static final Pattern NO_WORDS = Pattern.compile("[\\[(].*[\\])]|[^\\p{L}\\p{N}]*");

    private final WhisperDecoder decoder;
    private final Duration deadline;
    private final AtomicInteger secondsAtOnce = new AtomicInteger(MOST_SECONDS);
    private final Semaphore turn = new Semaphore(1, true);
    private final ExecutorService decoding = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("whisper").factory());

    WhisperEngine(WhisperDecoder decoder, Duration deadline) {
        this.decoder = decoder;
        this.deadline = deadline;
    }

    /**
     * Loads a model, and whisper.cpp with the first one.
     *
     * @param model file in whisper.cpp's format
     * @param deadline of one recording, with the time that it waits for its turn
     * @throws IOException if it is no such file, or whisper.cpp does not run on this machine
     */
    public static WhisperEngine load(Path model, Duration deadline) throws IOException {
        return new WhisperEngine(WhisperCpp.load(model), deadline);
    }

    /** One has all cores, and the next is prepared meanwhile; the deadline of a call counts while it waits for its turn. */
    @Override
    public int recordingsAtOnce() {
        return 2;
    }

    @Override
    public EngineLimits limits() {
        return new EngineLimits(secondsAtOnce.get(), Long.MAX_VALUE);
    }

    @Override
    public Transcript transcribe(PreparedAudio recording, TranscriptionRequest spoken)
            throws TranscriptionException, InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        if (!turn.tryAcquire(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
            throw SpeechApiClient.late(deadline, new TimeoutException("another recording is being transcribed"));
        }
        AtomicBoolean wanted = new AtomicBoolean(true);
        Future<List<Segment>> hearing = decoding.submit(() -> {
            try (WavSamples sound = WavSamples.open(recording.wav())) {
                return WhisperWindows.transcribe(decoder, sound, spoken, wanted::get);
            } finally {
                turn.release();
            }
        });
        try {
            return transcript(
                    hearing.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS), recording, spoken);
        } catch (TimeoutException e) {
            takeLess(recording.seconds());
            throw SpeechApiClient.late(deadline, e);
        } catch (ExecutionException e) {
            throw new TranscriptionException(
                    FailureCode.ENGINE_UNAVAILABLE, "whisper.cpp could not decode it", e.getCause());
        } finally {
            wanted.set(false);
        }
    }

    /** What this machine does not hear within the deadline is cut in halves the next time, so that it ends some time. */
    private void takeLess(double tooMuch) {
        int less = Math.max(LEAST_SECONDS, (int) (tooMuch / 2));
        secondsAtOnce.accumulateAndGet(less, Math::min);
    }

    private static Transcript transcript(List<Segment> decoded, PreparedAudio recording, TranscriptionRequest spoken)
            throws TranscriptionException {
        List<Segment> segments = decoded.stream()
                .map(segment -> new Segment(segment.text().strip(), segment.startSeconds(), segment.endSeconds()))
                .filter(segment -> !NO_WORDS.matcher(segment.text()).matches())
                .toList();
        if (segments.isEmpty()) {
            throw new TranscriptionException(FailureCode.NO_SPEECH, "Whisper returned no words");
        }
        return new Transcript(
                segments.stream().map(Segment::text).collect(Collectors.joining(" ")),
                spoken.language(),
                NAME,
                recording.seconds(),
                segments);
    }

    /** The model is given back when nothing is decoded any more, in half a minute of sound at most. */
    @Override
    public void close() {
        decoding.execute(decoder::close);
        decoding.shutdown();
    }
}
