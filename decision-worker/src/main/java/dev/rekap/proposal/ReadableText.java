package dev.rekap.proposal;

import dev.rekap.contracts.decisions.FieldEvidence;
import dev.rekap.contracts.decisions.FieldEvidence.Source;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Words of the material: its text, or what was said in one of its recordings.
 *
 * @param source {@link Source#TEXT} or {@link Source#TRANSCRIPT}
 * @param part number of the recording; none for the text
 * @param text the words
 * @param segments where they are spoken; empty for the text, and where the engine gives no times
 */
public record ReadableText(Source source, @Nullable Integer part, String text, List<Segment> segments) {

    public ReadableText {
        segments = List.copyOf(segments);
    }

    /** The text of the message, or the caption. */
    public static ReadableText of(String text) {
        return new ReadableText(Source.TEXT, null, text, List.of());
    }

    /** What was said in a recording. */
    public static ReadableText of(int part, Transcript transcript) {
        return new ReadableText(Source.TRANSCRIPT, part, transcript.text(), transcript.segments());
    }

    /** The first characters alone. */
    public ReadableText cut(int length) {
        return text.length() <= length ? this : new ReadableText(source, part, text.substring(0, length), segments);
    }

    /** The words between two offsets, with the time in which they were spoken. */
    public FieldEvidence evidence(int start, int end) {
        List<Segment> spoken = spoken(start, end);
        return new FieldEvidence(
                source,
                part,
                text.substring(start, end),
                start,
                end,
                spoken.isEmpty() ? null : spoken.getFirst().startSeconds(),
                spoken.isEmpty() ? null : spoken.getLast().endSeconds());
    }

    /** The lowest confidence with which the engine heard the words between two offsets; none where it does not say. */
    public OptionalDouble heardWith(int start, int end) {
        return spoken(start, end).stream()
                .map(Segment::confidence)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .min();
    }

    private List<Segment> spoken(int start, int end) {
        List<Segment> spoken = new ArrayList<>();
        int from = 0;
        for (Segment segment : segments) {
            String words = segment.text().strip();
            int at = words.isEmpty() ? -1 : text.indexOf(words, from);
            if (at >= 0) {
                from = at + words.length();
                if (at < end && start < from) {
                    spoken.add(segment);
                }
            }
        }
        return spoken;
    }
}
