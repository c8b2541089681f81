package dev.rekap.stt.engine.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.rekap.contracts.speech.Segment;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.engine.WavFiles;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhisperWindowsTest {

    private static final int RATE = WavSamples.RATE;

    /** Ends of what is said one after the other, in seconds; the samples of a second are its number. */
    private static final List<Integer> SENTENCES = List.of(0, 10, 25, 40, 44, 58, 75);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void segmentAtTheEndOfAWindowIsDecodedOnceAndWhole() throws Exception {
        List<Segment> heard = hear(sound(75), WhisperWindowsTest::sentences);

        assertThat(heard)
                .extracting(Segment::text)
                .containsExactly("0 to 10", "10 to 25", "25 to 40", "40 to 44", "44 to 58", "58 to 75");
        assertThat(heard.get(3).startSeconds()).isCloseTo(40, within(0.01));
        assertThat(heard.getLast().endSeconds()).isCloseTo(75, within(0.01));
    }

    @Test
    void aSentenceLongerThanAWindowDoesNotHoldItUp() throws Exception {
        AtomicInteger calls = new AtomicInteger();

        hear(sound(75), samples -> {
            calls.incrementAndGet();
            return List.of(new Segment("a", 0, 0.2), new Segment("b", 0.2, samples.length / (double) RATE));
        });

        assertThat(calls).hasValue(3);
    }

    @Test
    void aShortSoundIsMadeLongEnoughForWhisperButNotItsTimes() throws Exception {
        List<Segment> heard = hear(WavFiles.write(folder.resolve("short.wav"), new short[RATE / 2]), samples -> {
            assertThat(samples.length).isGreaterThan(RATE);
            return List.of(new Segment("ya", 0, 1.1));
        });

        assertThat(heard).containsExactly(new Segment("ya", 0, 0.5));
    }

    @Test
    void abandonedCallDecodesNoFurtherWindow() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (WavSamples sound = WavSamples.open(sound(75))) {
            WhisperWindows.transcribe(
                    decoder(_ -> {
                        calls.incrementAndGet();
                        return List.of();
                    }),
                    sound,
                    TranscriptionRequest.in("id"),
                    () -> calls.get() == 0);
        }

        assertThat(calls).hasValue(1);
    }

    @Test
    void actualLengthCountsNotTheHeader() throws Exception {
        try (WavSamples sound =
                WavSamples.open(WavFiles.write(folder.resolve("piped.wav"), new short[] {1, 2, 3}, -1))) {
            assertThat(sound.count()).isEqualTo(3);
            assertThat(sound.read(1, 2)).containsExactly(2 / 32_768f, 3 / 32_768f);
        }
    }

    @Test
    void aFileWithoutSamplesIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.wav"), "RIFF");

        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> WavSamples.open(text));
    }

    private interface Hears {
        List<Segment> in(float[] samples);
    }

    private static List<Segment> hear(Path wav, Hears hears) throws IOException {
        try (WavSamples sound = WavSamples.open(wav)) {
            return WhisperWindows.transcribe(decoder(hears), sound, TranscriptionRequest.in("id"), () -> true);
        }
    }

    private static WhisperDecoder decoder(Hears hears) {
        return new WhisperDecoder() {
            @Override
            public List<Segment> decode(float[] samples, TranscriptionRequest spoken) {
                return hears.in(samples);
            }

            @Override
            public void close() {}
        };
    }

    private Path sound(int seconds) throws IOException {
        short[] samples = new short[seconds * RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (i / RATE);
        }
        return WavFiles.write(folder.resolve("sound.wav"), samples);
    }

    /** Hears every sentence that begins in the samples; of one that goes on behind them only its begin. */
    private static List<Segment> sentences(float[] samples) {
        int first = Math.round(samples[0] * 32_768);
        int last = first + samples.length / RATE;
        List<Segment> heard = new ArrayList<>();
        for (int i = 1; i < SENTENCES.size(); i++) {
            int start = SENTENCES.get(i - 1);
            int end = SENTENCES.get(i);
            if (start >= first && start < last) {
                heard.add(
                        new Segment(start + " to " + Math.min(end, last), start - first, Math.min(end, last) - first));
            }
        }
        return heard;
    }
}
