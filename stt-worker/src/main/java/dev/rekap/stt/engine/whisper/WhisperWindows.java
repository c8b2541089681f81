package dev.rekap.stt.engine.whisper;

import dev.rekap.contracts.speech.Segment;
import dev.rekap.stt.TranscriptionRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Transcribes a recording in windows of half a minute, which is what Whisper takes at once: between two windows a call can be given up,
 * and no more than one of them is in memory.
 */
final class WhisperWindows {

    static final int WINDOW = 30 * WavSamples.RATE;

    /** whisper.cpp returns nothing for less than a second: silence is appended. */
    private static final int SHORTEST = WavSamples.RATE * 11 / 10;

    private WhisperWindows() {}

    /**
     * Transcribes all windows.
     *
     * @param wanted whether a caller still waits
     * @return segments in order, with times from the begin of the recording; only the first ones if no caller waits any more
     */
    static List<Segment> transcribe(
            WhisperDecoder decoder, WavSamples sound, TranscriptionRequest spoken, BooleanSupplier wanted)
            throws IOException {
        List<Segment> all = new ArrayList<>();
        long from = 0;
        while (from < sound.count() && wanted.getAsBoolean()) {
            int length = (int) Math.min(WINDOW, sound.count() - from);
            List<Segment> found =
                    decoder.decode(Arrays.copyOf(sound.read(from, length), Math.max(length, SHORTEST)), spoken);
            int next = length;
            if (from + length < sound.count() && found.size() > 1) {
                // The last segment may be cut off by the end of the window: the next one begins with it.
                int last = (int) Math.round(found.getLast().startSeconds() * WavSamples.RATE);
                if (last >= WavSamples.RATE && last < length) {
                    found = found.subList(0, found.size() - 1);
                    next = last;
                }
            }
            double begin = (double) from / WavSamples.RATE;
            double end = begin + (double) length / WavSamples.RATE;
            found.stream()
                    .map(segment -> new Segment(
                            segment.text(),
                            Math.min(begin + segment.startSeconds(), end),
                            Math.min(begin + segment.endSeconds(), end)))
                    .forEach(all::add);
            from += next;
        }
        return all;
    }
}
