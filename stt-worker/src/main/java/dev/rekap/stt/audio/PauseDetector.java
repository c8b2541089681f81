package dev.rekap.stt.audio;

import dev.rekap.stt.SpeechPause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds pauses in speech, minute by minute, for a recording may begin in a room and end in the street.
 *
 * <p>A pause is far below what is loud around it and hardly above what is quiet. Whether it is silent depends on its loudness
 * alone: only what is quieter than a whisper far from the telephone may be left out, whatever is loud elsewhere.
 */
final class PauseDetector {

    /** Frames of 10 ms that a pause lasts at least: 0.3 s; between words of a sentence there is less. */
    private static final int SHORTEST = 30;

    /** A click in a pause does not end it: frames of 10 ms. */
    private static final int CLICK = 3;

    private static final int MINUTE = 6000;
    private static final double FRAMES_PER_SECOND = 100;

    /** In dB of full scale. */
    private static final double SILENT = -50;

    /** What is quieter is a pause in any case, in dB of full scale. */
    private static final double QUIET = -60;

    private static final double ABOVE_FLOOR = 10;
    private static final double BELOW_VOICE = 15;
    private static final double FLOOR_QUANTILE = 0.1;
    private static final double VOICE_QUANTILE = 0.9;

    private PauseDetector() {}

    /**
     * The pauses, in order.
     *
     * @param loudness of frames of 10 ms, in dB of full scale
     */
    static List<SpeechPause> of(double[] loudness) {
        boolean[] quiet = quiet(loudness);
        List<SpeechPause> pauses = new ArrayList<>();
        int start = 0;
        while (start < quiet.length) {
            int end = endOfRun(quiet, start);
            if (quiet[start] && end - start >= SHORTEST) {
                pauses.add(new SpeechPause(
                        start / FRAMES_PER_SECOND, end / FRAMES_PER_SECOND, isSilent(loudness, start, end)));
            }
            start = end;
        }
        return pauses;
    }

    private static boolean[] quiet(double[] loudness) {
        boolean[] quiet = new boolean[loudness.length];
        for (int from = 0; from < loudness.length; from += MINUTE) {
            int to = Math.min(loudness.length, from + MINUTE);
            double threshold = threshold(Arrays.copyOfRange(loudness, from, to));
            for (int i = from; i < to; i++) {
                quiet[i] = loudness[i] <= threshold;
            }
        }
        return quiet;
    }

    private static double threshold(double[] minute) {
        Arrays.sort(minute);
        double floor = minute[(int) (minute.length * FLOOR_QUANTILE)];
        double voice = minute[(int) (minute.length * VOICE_QUANTILE)];
        return Math.max(QUIET, Math.min(floor + ABOVE_FLOOR, voice - BELOW_VOICE));
    }

    /** Where the run of quiet, or of loud, frames ends that begins here; a click belongs to the quiet around it. */
    private static int endOfRun(boolean[] quiet, int start) {
        int end = start;
        while (end < quiet.length) {
            int next = end;
            while (next < quiet.length && quiet[next] == quiet[start]) {
                next++;
            }
            int click = next;
            while (quiet[start] && click < quiet.length && click - next <= CLICK && !quiet[click]) {
                click++;
            }
            if (click == next || click - next > CLICK || click == quiet.length) {
                return next;
            }
            end = click;
        }
        return end;
    }

    /** By its loudest tenth of a second. */
    private static boolean isSilent(double[] loudness, int start, int end) {
        int window = 10;
        for (int from = start; from < end; from += window) {
            int to = Math.min(end, from + window);
            if (Arrays.stream(loudness, from, to).average().orElse(QUIET) > SILENT) {
                return false;
            }
        }
        return true;
    }
}
