package dev.rekap.stt;

/**
 * A pause in speech.
 *
 * @param start in seconds from the start of the recording
 * @param end in seconds from the start of the recording
 * @param silent whether it is quieter than a whisper far from the telephone; else there is noise
 */
public record SpeechPause(double start, double end, boolean silent) {

    public double seconds() {
        return end - start;
    }

    public double middle() {
        return (start + end) / 2;
    }
}
