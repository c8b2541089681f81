package dev.rekap.stt.pieces;

import dev.rekap.stt.SpeechPause;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a recording that is transcribed in one call: time ranges of it, one after the other, without the long silences between
 * them.
 *
 * @param stretches in order, at least one
 * @param cutIn whether it begins in the middle of what may be speech, which the piece before it holds, too
 */
public record AudioPiece(List<TimeRange> stretches, boolean cutIn) {

    private static final int MILLIS = 1000;

    public AudioPiece {
        stretches = List.copyOf(stretches);
        if (stretches.isEmpty()) {
            throw new IllegalArgumentException("a piece has a time range");
        }
    }

    /** Where it begins in the recording, in seconds. */
    public double start() {
        return stretches.getFirst().start();
    }

    /** Where it ends in the recording, in seconds. */
    public double end() {
        return stretches.getLast().end();
    }

    /** Its length without the silences that are left out. */
    public double seconds() {
        return stretches.stream().mapToDouble(TimeRange::seconds).sum();
    }

    /** Whether it is all of a recording. */
    boolean isWhole(double recordingSeconds) {
        return stretches.size() == 1 && start() == 0 && end() == recordingSeconds;
    }

    /** Where in the recording that is which stands at {@code seconds} in the piece. */
    double inRecording(double seconds) {
        double left = Math.max(0, seconds);
        for (TimeRange stretch : stretches) {
            if (left <= stretch.seconds()) {
                return stretch.start() + left;
            }
            left -= stretch.seconds();
        }
        return end();
    }

    /** The pauses of the recording as they stand in the piece. */
    public List<SpeechPause> pauses(List<SpeechPause> ofRecording) {
        List<SpeechPause> inside = new ArrayList<>();
        double offset = 0;
        for (TimeRange stretch : stretches) {
            for (SpeechPause pause : ofRecording) {
                double start = Math.max(pause.start(), stretch.start());
                double end = Math.min(pause.end(), stretch.end());
                if (end > start) {
                    inside.add(new SpeechPause(
                            start - stretch.start() + offset, end - stretch.start() + offset, pause.silent()));
                }
            }
            offset += stretch.seconds();
        }
        return inside;
    }

    /** Names it among the pieces of its recording: another piece has another name. */
    public String name() {
        return Math.round(start() * MILLIS) + "-" + Math.round(end() * MILLIS) + "-" + Math.round(seconds() * MILLIS);
    }
}
