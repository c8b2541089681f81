package dev.rekap.contracts;

import java.util.List;

/**
 * What was heard.
 *
 * @param text all words; never blank, for a recording without speech is a failure and no transcript
 * @param language BCP 47 tag of what was spoken, as the engine says, else as asked
 * @param engine that heard it, such as {@code openai}
 * @param audioSeconds length of the recording
 * @param segments in order; empty where the engine gives no times
 */
public record Transcript(String text, String language, String engine, double audioSeconds, List<Segment> segments) {

    /** Longer transcripts do not travel: the broker carries up to 1 MiB a message. */
    public static final int MAX_TEXT_LENGTH = 200_000;

    public Transcript {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a transcript has words");
        }
        segments = List.copyOf(segments);
    }
}
