package dev.rekap.stt.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Transcript;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.Recording;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine promises. */
interface SpeechToTextContract {

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

    /** An engine before such machinery, with a deadline of two seconds where it hangs. */
    SpeechToText testee(Machinery machinery);

    String name();

    @Test
    default void wordsBecomeATranscriptWithTimes(@TempDir Path folder) throws Exception {
        Transcript transcript = testee(Machinery.HEARS).transcribe(recording(folder), "id");

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
        Recording recording = recording(folder);
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                engine.transcribe(recording, "id");
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
        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> testee(machinery).transcribe(recording(folder), "id"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.detail()).doesNotContain("rahasia"));
    }

    /** A recording that looks like ogg and is none: no engine here decodes it. */
    static Recording recording(Path folder) throws IOException {
        Path original = Files.writeString(folder.resolve("original"), "OggS");
        Path wav = Files.writeString(folder.resolve("sound.wav"), "RIFF");
        return new Recording(original, new MediaFormat("ogg", "opus", true), wav, 2.5);
    }
}
