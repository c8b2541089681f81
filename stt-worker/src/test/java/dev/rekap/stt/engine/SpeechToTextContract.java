package dev.rekap.stt.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine promises. */
public interface SpeechToTextContract {

    /** How the machinery behind an engine behaves. */
    enum Machinery {
        /** It hears {@link #WORDS}. */
        HEARS,
        HEARS_NOTHING,
        HANGS,
        BREAKS,
        TALKS_NONSENSE
    }

    String WORDS = "pesan dua gelas es teh";

    TranscriptionRequest INDONESIAN = TranscriptionRequest.in("id");

    /** An engine before such machinery, with a deadline of two seconds where it hangs. */
    SpeechToText testee(Machinery machinery);

    String name();

    @Test
    default void wordsBecomeATranscriptWithTimes(@TempDir Path folder) throws Exception {
        Transcript transcript = testee(Machinery.HEARS).transcribe(recording(folder), INDONESIAN);

        assertThat(transcript.text()).isEqualTo(WORDS);
        assertThat(transcript.language()).isEqualTo("id");
        assertThat(transcript.engine()).isEqualTo(name());
        assertThat(transcript.audioSeconds()).isEqualTo(2.5);
        assertThat(transcript.segments()).isNotEmpty().allSatisfy(segment -> {
            assertThat(WORDS).contains(segment.text());
            assertThat(segment.endSeconds()).isGreaterThanOrEqualTo(segment.startSeconds());
        });
    }

    @Test
    default void noWordsAreNoSpeech(@TempDir Path folder) {
        assertFails(Machinery.HEARS_NOTHING, folder, FailureCode.NO_SPEECH);
    }

    @Test
    default void anEngineThatBreaksMayBeTriedAgain(@TempDir Path folder) {
        assertFails(Machinery.BREAKS, folder, FailureCode.ENGINE_UNAVAILABLE);
    }

    @Test
    default void anEngineThatHangsIsGivenUpAtTheDeadline(@TempDir Path folder) {
        long begin = System.nanoTime();

        assertFails(Machinery.HANGS, folder, FailureCode.ENGINE_UNAVAILABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    default void anInterruptEndsTheCall(@TempDir Path folder) throws Exception {
        SpeechToText engine = testee(Machinery.HANGS);
        PreparedAudio recording = recording(folder);
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                engine.transcribe(recording, INDONESIAN);
            } catch (InterruptedException e) {
                interrupted.set(true);
            } catch (TranscriptionException e) {
                throw new AssertionError(e);
            }
        });

        caller.interrupt();

        await().untilTrue(interrupted);
    }

    default void assertFails(Machinery machinery, Path folder, FailureCode code) {
        TranscriptionException failure = failure(testee(machinery), folder);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.detail()).doesNotContain("rahasia");
    }

    static TranscriptionException failure(SpeechToText engine, Path folder) {
        try {
            Transcript transcript = engine.transcribe(recording(folder), INDONESIAN);
            throw new AssertionError("expected a failure, got " + transcript);
        } catch (TranscriptionException e) {
            return e;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A recording that looks like ogg and is none, with two and a half seconds of silence as its wav. */
    static PreparedAudio recording(Path folder) throws IOException {
        Path original = Files.writeString(folder.resolve("original"), "OggS");
        Path wav = WavFiles.write(folder.resolve("sound.wav"), new short[40_000]);
        return new PreparedAudio(original, new MediaFormat("ogg", "opus", true), wav, 2.5);
    }
}
