package dev.rekap.stt.audio;

import java.io.IOException;
import java.nio.file.Path;

/** What was decoded, and how loud it is. */
final class DecodedChannel {

    /** Sides together lose some voice to each other; one side must hold a good deal more to be used alone. */
    private static final double MUCH_MORE = 1.25;

    private final Path wav;
    private final boolean oneSide;
    private final double[] loudness;

    private DecodedChannel(Path wav, boolean oneSide, double[] loudness) {
        this.wav = wav;
        this.oneSide = oneSide;
        this.loudness = loudness;
    }

    /**
     * Reads a wav.
     *
     * @param oneSide whether it is one side of a stereo recording
     */
    static DecodedChannel of(Path wav, boolean oneSide) throws IOException {
        return new DecodedChannel(wav, oneSide, Pcm.loudness(wav));
    }

    Path wav() {
        return wav;
    }

    boolean oneSide() {
        return oneSide;
    }

    /** Of frames of 10 ms, in dB of full scale. */
    double[] loudness() {
        return loudness.clone();
    }

    /** The other one if there is much more voice in it: noise on one side, or sides that cancel each other, hide it in the sum. */
    DecodedChannel orBetter(DecodedChannel other) {
        long here = SpeechDetector.voicedFrames(loudness);
        long there = SpeechDetector.voicedFrames(other.loudness);
        double needed = oneSide ? here : here * MUCH_MORE;
        return there > needed && SpeechDetector.hasSpeech(other.loudness) ? other : this;
    }
}
