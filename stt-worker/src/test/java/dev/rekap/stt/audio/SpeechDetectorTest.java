package dev.rekap.stt.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class SpeechDetectorTest {

    private final Random random = new Random(1);

    @Test
    void silenceIsNoSpeech() {
        assertThat(SpeechDetector.hasSpeech(seconds(3, _ -> -70 + random.nextGaussian())))
                .isFalse();
        assertThat(SpeechDetector.hasSpeech(seconds(3, _ -> -100))).isFalse();
    }

    @Test
    void evenNoiseIsNoSpeechHoweverLoud() {
        assertThat(SpeechDetector.hasSpeech(seconds(4, _ -> -15 + 2 * random.nextGaussian())))
                .isFalse();
    }

    @Test
    void syllablesAreSpeech() {
        assertThat(SpeechDetector.hasSpeech(seconds(2, frame -> frame % 25 < 15 ? -20 : -45)))
                .isTrue();
    }

    @Test
    void aWordInALongSilenceIsSpeech() {
        assertThat(SpeechDetector.hasSpeech(seconds(60, frame -> frame > 1000 && frame < 1050 ? -30 : -65)))
                .isTrue();
    }

    @Test
    void aClickIsNoSpeech() {
        assertThat(SpeechDetector.hasSpeech(seconds(5, frame -> frame == 100 ? -3 : -70)))
                .isFalse();
    }

    @Test
    void lessThanAWordIsNoSpeech() {
        assertThat(SpeechDetector.hasSpeech(new double[0])).isFalse();
    }

    private static double[] seconds(int seconds, IntToDoubleFunction loudness) {
        double[] frames = new double[seconds * 100];
        Arrays.setAll(frames, loudness);
        return frames;
    }
}
