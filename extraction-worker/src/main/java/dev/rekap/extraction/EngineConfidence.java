package dev.rekap.extraction;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/** Adds the engine's times, confidence and flags to the values that were read from its words. */
final class EngineConfidence {

    /** A value whose words the engine recognised with less confidence is doubtful. */
    static final double THRESHOLD = 0.5;

    private final Transcript transcript;
    private final List<Placed> placed = new ArrayList<>();

    /** A segment with its place in the transcript, in characters. */
    private record Placed(int start, int end, Segment segment) {

        boolean overlaps(Evidence evidence) {
            return start < evidence.end() && evidence.start() < end;
        }
    }

    EngineConfidence(Transcript transcript) {
        this.transcript = transcript;
        int from = 0;
        for (Segment segment : transcript.segments()) {
            String words = segment.text().strip();
            int start = words.isEmpty() ? -1 : transcript.text().indexOf(words, from);
            if (start >= 0) {
                from = start + words.length();
                placed.add(new Placed(start, from, segment));
            }
        }
    }

    ExtractedRecord add(ExtractedRecord extracted) {
        return new ExtractedRecord(extracted.fields().stream().map(this::add).toList());
    }

    private ExtractedField add(ExtractedField field) {
        if (field.value() == null) {
            return field;
        }
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(field.flags());
        flags.addAll(transcript.flags());
        double confidence = confidence(field);
        if (confidence < THRESHOLD) {
            flags.add(Flag.LOW_CONFIDENCE);
        }
        return new ExtractedField(
                field.column(),
                field.value(),
                confidence < THRESHOLD ? Math.min(confidence, field.confidence()) : field.confidence(),
                field.evidence().stream().map(this::add).toList(),
                flags,
                field.otherReading());
    }

    /** The lowest confidence among the words; 1 where the engine gives none. */
    private double confidence(ExtractedField field) {
        OptionalDouble least = field.evidence().stream()
                .flatMap(evidence -> spoken(evidence).stream())
                .map(Segment::confidence)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .min();
        Double whole = transcript.confidence();
        return least.orElse(whole == null ? 1 : whole);
    }

    private List<Segment> spoken(Evidence evidence) {
        return placed.stream()
                .filter(segment -> segment.overlaps(evidence))
                .map(Placed::segment)
                .toList();
    }

    private Evidence add(Evidence evidence) {
        List<Segment> spoken = spoken(evidence);
        return spoken.isEmpty()
                ? evidence
                : new Evidence(
                        evidence.quote(),
                        evidence.start(),
                        evidence.end(),
                        spoken.getFirst().startSeconds(),
                        spoken.getLast().endSeconds());
    }
}
