package dev.rekap.stt.pieces;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.pieces.TimedTranscript.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes one transcript of those of the pieces: each word once, times from the start of the recording. */
final class TranscriptJoiner {

    private TranscriptJoiner() {}

    /**
     * Joins the transcripts of pieces.
     *
     * @param seconds of the recording
     * @param pieces in order, at least one
     */
    static Transcript of(double seconds, List<TimedTranscript> pieces) {
        int[] from = new int[pieces.size()];
        int[] to = new int[pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            to[i] = pieces.get(i).words().size();
            if (i > 0) {
                PieceOverlap seam = PieceOverlap.of(pieces.get(i - 1), pieces.get(i));
                to[i - 1] = Math.max(from[i - 1], seam.keptOfFirst());
                from[i] = seam.droppedOfNext();
            }
        }
        List<String> texts = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            TimedTranscript timed = pieces.get(i);
            List<Word> words = timed.words().subList(from[i], to[i]);
            texts.add(words.stream().map(Word::text).collect(Collectors.joining(" ")));
            addSegments(segments, timed, words, seconds);
        }
        Transcript longest = pieces.stream()
                .max(Comparator.comparingDouble(timed -> timed.piece().seconds()))
                .map(TimedTranscript::transcript)
                .orElseThrow();
        return new Transcript(
                texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")),
                longest.language(),
                pieces.stream()
                        .map(timed -> timed.transcript().engine())
                        .distinct()
                        .collect(Collectors.joining("+")),
                seconds,
                segments,
                confidence(pieces),
                flags(pieces),
                attempts(pieces));
    }

    private static void addSegments(List<Segment> segments, TimedTranscript timed, List<Word> words, double seconds) {
        int begin = 0;
        while (begin < words.size()) {
            int number = words.get(begin).segment();
            int end = begin + 1;
            while (end < words.size() && words.get(end).segment() == number) {
                end++;
            }
            if (number != TimedTranscript.NO_SEGMENT) {
                List<Word> own = words.subList(begin, end);
                double start = Math.min(seconds, own.getFirst().start());
                segments.add(new Segment(
                        own.stream().map(Word::text).collect(Collectors.joining(" ")),
                        start,
                        Math.max(start, Math.min(seconds, own.getLast().end())),
                        timed.transcript().segments().get(number).confidence()));
            }
            begin = end;
        }
    }

    /** That of each piece counts by its length; one piece without a confidence makes the whole unknown. */
    private static @Nullable Double confidence(List<TimedTranscript> pieces) {
        double sum = 0;
        double weight = 0;
        for (TimedTranscript timed : pieces) {
            Double confidence = timed.transcript().confidence();
            if (confidence == null) {
                return null;
            }
            sum += confidence * timed.piece().seconds();
            weight += timed.piece().seconds();
        }
        return sum / weight;
    }

    private static Set<Flag> flags(List<TimedTranscript> pieces) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        pieces.forEach(timed -> flags.addAll(timed.transcript().flags()));
        return flags;
    }

    private static List<ProviderCall> attempts(List<TimedTranscript> pieces) {
        return pieces.stream()
                .flatMap(timed -> timed.transcript().attempts().stream())
                .toList();
    }
}
