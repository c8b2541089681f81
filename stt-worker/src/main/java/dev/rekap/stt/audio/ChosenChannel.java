package dev.rekap.stt.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What of a recording is listened to, and how loud it is. */
final class ChosenChannel {

    /** Sides together lose some voice to each other; one side must hold a good deal more to be used alone. */
    private static final double MUCH_MORE = 1.25;

    /** In dB: sides in opposite phase cancel each other where they are added. */
    private static final double OPPOSITE = 6;

    /** Of a recording of two channels the sum, their difference if they are in opposite phase, or the side with the voice. */
    enum Mix {
        SUM,
        DIFFERENCE,
        LEFT,
        RIGHT;

        short of(short left, short right) {
            return (short)
                    switch (this) {
                        case SUM -> (left + right) / 2;
                        case DIFFERENCE -> (left - right) / 2;
                        case LEFT -> left;
                        case RIGHT -> right;
                    };
        }
    }

    private final Path wav;
    private final boolean all;
    private final double[] loudness;

    private ChosenChannel(Path wav, boolean all, double[] loudness) {
        this.wav = wav;
        this.all = all;
        this.loudness = loudness;
    }

    /** The only channel of a wav. */
    static ChosenChannel only(Path wav) throws IOException {
        return new ChosenChannel(wav, true, Pcm.loudness(wav));
    }

    /**
     * Chooses, and writes what was chosen.
     *
     * @param stereo a wav of two channels
     * @param mono is written
     */
    static ChosenChannel of(Path stereo, Path mono) throws IOException {
        Map<Mix, double[]> loudness = Pcm.loudnessOfMixes(stereo);
        Mix chosen = chosen(loudness);
        Pcm.writeMono(stereo, chosen, mono);
        return new ChosenChannel(mono, chosen == Mix.SUM, of(loudness, chosen));
    }

    /** Of one channel. */
    Path wav() {
        return wav;
    }

    /** Whether it is all of the sound, so that the original will do as well. */
    boolean isAll() {
        return all;
    }

    /** Of frames of 10 ms, in dB of full scale. */
    double[] loudness() {
        return loudness.clone();
    }

    private static Mix chosen(Map<Mix, double[]> loudness) {
        double sum = meanPower(of(loudness, Mix.SUM));
        double difference = meanPower(of(loudness, Mix.DIFFERENCE));
        Mix chosen = difference > sum + OPPOSITE ? Mix.DIFFERENCE : Mix.SUM;
        for (Mix side : new Mix[] {Mix.LEFT, Mix.RIGHT}) {
            long here = SpeechDetector.voicedFrames(of(loudness, chosen));
            long there = SpeechDetector.voicedFrames(of(loudness, side));
            boolean sideAlready = chosen == Mix.LEFT || chosen == Mix.RIGHT;
            if (there > (sideAlready ? here : here * MUCH_MORE) && SpeechDetector.hasSpeech(of(loudness, side))) {
                chosen = side;
            }
        }
        return chosen;
    }

    private static double[] of(Map<Mix, double[]> loudness, Mix mix) {
        return loudness.getOrDefault(mix, new double[0]);
    }

    /** Mean power of all frames, in dB of full scale. */
    private static double meanPower(double[] frames) {
        double power = 0;
        for (double frame : frames) {
            power += Math.pow(10, frame / 10);
        }
        return 10 * Math.log10(power / Math.max(1, frames.length) + 1e-12);
    }
}
