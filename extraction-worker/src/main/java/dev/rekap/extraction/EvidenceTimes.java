package dev.rekap.extraction;

import dev.rekap.contracts.Evidence;
import dev.rekap.contracts.ExtractedField;
import dev.rekap.contracts.ExtractedRecord;
import dev.rekap.contracts.Segment;
import dev.rekap.contracts.Transcript;
import java.util.ArrayList;
import java.util.List;

/** Tells when the words of the evidence were spoken, as exactly as the engine's segments do. */
final class EvidenceTimes {

    private final List<Placed> placed = new ArrayList<>();

    /** A segment with its place in the transcript, in characters. */
    private record Placed(int start, int end, Segment segment) {

        boolean overlaps(Evidence evidence) {
            return start < evidence.end() && evidence.start() < end;
        }
    }

    EvidenceTimes(Transcript transcript) {
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
        return placed.isEmpty()
                ? extracted
                : new ExtractedRecord(extracted.fields().stream().map(this::add).toList());
    }

    private ExtractedField add(ExtractedField field) {
        return new ExtractedField(
                field.column(),
                field.value(),
                field.confidence(),
                field.evidence().stream().map(this::add).toList(),
                field.flags());
    }

    private Evidence add(Evidence evidence) {
        List<Segment> spoken = placed.stream()
                .filter(segment -> segment.overlaps(evidence))
                .map(Placed::segment)
                .toList();
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
