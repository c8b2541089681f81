package dev.rekap.stt.audio;

import java.util.Arrays;

/**
 * Tells whether somebody speaks, by how loudness moves: a voice rises from its pauses again and again, silence is quiet and
 * noise is even.
 */
final class SpeechDetector {

    /** Quieter frames are no voice, in dB of full scale: a telephone held away from the mouth gives about -40. */
    private static final double QUIETEST_VOICE = -50;

    /** A voice stands out from what is between its syllables, in dB. */
    private static final double ABOVE_FLOOR = 10;

    /** The floor is what a tenth of the frames stay below. */
    private static final double FLOOR_QUANTILE = 0.1;

    /** Frames of 10 ms that must be voice: 0.3 s, a short word. */
    private static final int VOICED_FRAMES = 30;

    private SpeechDetector() {}

    /**
     * Whether there is speech.
     *
     * @param loudness of frames of 10 ms, in dB of full scale
     */
    static boolean hasSpeech(double[] loudness) {
        if (loudness.length < VOICED_FRAMES) {
            return false;
        }
        double[] sorted = loudness.clone();
        Arrays.sort(sorted);
        double floor = sorted[(int) (sorted.length * FLOOR_QUANTILE)];
        double threshold = Math.max(QUIETEST_VOICE, floor + ABOVE_FLOOR);
        return Arrays.stream(loudness).filter(frame -> frame > threshold).count() >= VOICED_FRAMES;
    }
}
