package dev.rekap.stt.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.stt.SpeechPause;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class PauseDetectorTest {

    private static final double VOICE = -20;

    @Test
    void whatIsQuietBetweenWordsIsAPause() {
        assertThat(PauseDetector.of(frames(1000, frame -> frame >= 400 && frame < 480 ? -70 : VOICE)))
                .containsExactly(new SpeechPause(4.0, 4.8, true));
    }

    @Test
    void noiseBelowTheVoiceIsAPauseButNoSilence() {
        assertThat(PauseDetector.of(frames(1000, frame -> frame >= 400 && frame < 600 ? -40 : VOICE)))
                .containsExactly(new SpeechPause(4.0, 6.0, false));
    }

    @Test
    void aQuietVoiceIsNeverSilence() {
        assertThat(PauseDetector.of(
                        frames(3000, frame -> frame >= 1000 && frame < 2000 ? (frame % 25 < 15 ? -48 : -80) : VOICE)))
                .noneMatch(pause -> pause.silent() && pause.seconds() > 1);
    }

    @Test
    void gapsBetweenSyllablesAreNoPauses() {
        assertThat(PauseDetector.of(frames(1000, frame -> frame % 25 < 15 ? VOICE : -60)))
                .isEmpty();
    }

    @Test
    void evenNoiseHasNoPauses() {
        assertThat(PauseDetector.of(frames(1000, _ -> -30))).isEmpty();
    }

    @Test
    void silenceIsOnePause() {
        assertThat(PauseDetector.of(frames(1000, _ -> -100))).containsExactly(new SpeechPause(0, 10, true));
    }

    @Test
    void aClickDoesNotEndAPause() {
        assertThat(PauseDetector.of(frames(1000, frame -> frame < 500 && frame != 250 ? -80 : VOICE)))
                .containsExactly(new SpeechPause(0, 5, true));
    }

    @Test
    void eachMinuteHasItsOwnThreshold() {
        assertThat(PauseDetector.of(frames(12_000, frame -> {
                    boolean pause = frame % 1000 >= 900;
                    return frame < 6000 ? (pause ? -90 : -30) : (pause ? -35 : -10);
                })))
                .hasSize(12)
                .allMatch(pause -> Math.abs(pause.seconds() - 1) < 1e-9);
    }

    @Test
    void aPauseMayGoOnOverTheMinute() {
        assertThat(PauseDetector.of(frames(12_000, frame -> frame >= 5900 && frame < 6200 ? -80 : VOICE)))
                .containsExactly(new SpeechPause(59, 62, true));
    }

    @Test
    void nothingHasNoPauses() {
        assertThat(PauseDetector.of(new double[0])).isEmpty();
    }

    private static double[] frames(int count, IntToDoubleFunction loudness) {
        double[] frames = new double[count];
        Arrays.setAll(frames, loudness);
        return frames;
    }
}
