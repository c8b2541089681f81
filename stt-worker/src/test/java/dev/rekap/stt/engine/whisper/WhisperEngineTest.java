package dev.rekap.stt.engine.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.engine.SpeechToTextContract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhisperEngineTest implements SpeechToTextContract {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final CountDownLatch endOfTest = new CountDownLatch(1);
    private final AtomicBoolean modelGivenBack = new AtomicBoolean();

    /** What a model does with a stretch of sound. */
    private interface Hears {
        List<Segment> in(float[] samples) throws IOException;
    }

    @AfterEach
    void letGo() {
        endOfTest.countDown();
    }

    @Override
    public String name() {
        return "whisper";
    }

    @Override
    public SpeechToText testee(Machinery machinery) {
        return engine(
                switch (machinery) {
                    case HEARS ->
                        _ -> List.of(new Segment(" pesan dua gelas", 0, 1.2), new Segment(" es teh", 1.2, 2.5));
                    case HEARS_NOTHING -> _ -> List.of();
                    case HANGS -> this::hang;
                    case BREAKS ->
                        _ -> {
                            throw new IOException("whisper.cpp ended with -6 at rahasia");
                        };
                    case TALKS_NONSENSE -> _ -> List.of(new Segment("[BLANK_AUDIO]", 0, 1), new Segment(" ♪", 1, 2));
                },
                machinery == Machinery.HANGS ? SHORT : LONG);
    }

    @Test
    void bracketedTextIsNoSpeech(@TempDir Path folder) {
        assertFails(Machinery.TALKS_NONSENSE, folder, FailureCode.NO_SPEECH);
    }

    @Test
    void secondCallWaitsNoLongerThanTheDeadline(@TempDir Path folder) throws Exception {
        AtomicBoolean first = new AtomicBoolean(true);
        WhisperEngine engine =
                engine(samples -> first.getAndSet(false) ? hang(samples) : List.of(new Segment("dua", 0, 1)), SHORT);

        assertThat(SpeechToTextContract.failure(engine, folder).errorType()).isEqualTo("timeout");
        assertThat(SpeechToTextContract.failure(engine, folder).errorType()).isEqualTo("timeout");
        endOfTest.countDown();
        Transcript transcript = engine.transcribe(SpeechToTextContract.recording(folder), INDONESIAN);

        assertThat(transcript.text()).isEqualTo("dua");
    }

    @Test
    void whatIsNotHeardInTimeIsCutInHalvesTheNextTime(@TempDir Path folder) {
        WhisperEngine engine = engine(this::hang, SHORT);
        double before = engine.limits().longestPiece();

        SpeechToTextContract.failure(engine, folder);

        assertThat(engine.limits().longestPiece()).isLessThan(before);
    }

    @Test
    void theModelIsGivenBackWhenNothingIsDecodedAnyMore(@TempDir Path folder) {
        WhisperEngine engine = engine(this::hang, SHORT);
        SpeechToTextContract.failure(engine, folder);

        engine.close();

        assertThat(modelGivenBack).isFalse();
        endOfTest.countDown();
        Awaitility.await().untilTrue(modelGivenBack);
    }

    /** As native code does: no interrupt ends it. */
    private List<Segment> hang(float[] samples) {
        boolean over = false;
        while (!over) {
            try {
                endOfTest.await();
                over = true;
            } catch (InterruptedException _) {
                assertThat(samples).isNotEmpty();
            }
        }
        return List.of();
    }

    private WhisperEngine engine(Hears hears, Duration deadline) {
        return new WhisperEngine(
                new WhisperDecoder() {
                    @Override
                    public List<Segment> decode(float[] samples, TranscriptionRequest spoken) throws IOException {
                        return hears.in(samples);
                    }

                    @Override
                    public void close() {
                        modelGivenBack.set(true);
                    }
                },
                deadline);
    }
}
