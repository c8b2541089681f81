package dev.rekap.stt.pieces;

import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechPause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides where a recording is cut: long silences are left out, and what is still too long is cut in pauses.
 *
 * <p>Around a cut both pieces hold the pause, up to 2 s of it, so that no word is halved. Without a pause the cut goes
 * through speech, and both pieces hold 2 s on either side.
 */
final class PiecePlanner {

    /** Silences up to this long are left as they are, in seconds. */
    private static final double LONG_SILENCE = 6;

    /** What is left of a long silence on either side, in seconds: engines need it to recognise the begin and the end of a word. */
    private static final double LEFT_OF_SILENCE = 1;

    /** Seconds that leaving silence out must spare; below, the recording is sent as it came. */
    private static final double WORTH_WHILE = 10;

    /** Seconds on either side of a cut that both pieces hold. */
    private static final double OVERLAP = 2;

    /** Of a small piece no more than this share is overlap on one side. */
    private static final double OVERLAP_SHARE = 0.05;

    /** Pauses longer than this are as good as any, in seconds; the one nearest to equal pieces is taken. */
    private static final double GOOD_PAUSE = 1.5;

    private final List<TimeRange> kept;
    private final List<SpeechPause> pauses;
    private final double longest;
    private final double overlap;

    private PiecePlanner(List<TimeRange> kept, List<SpeechPause> pauses, double longest) {
        this.kept = kept;
        this.pauses = pauses;
        this.longest = longest;
        this.overlap = Math.min(OVERLAP, longest * OVERLAP_SHARE);
    }

    /** Where a piece ends and the next begins; the next begins before the end of the first. */
    private record Cut(double at, double firstEnds, double nextBegins, boolean throughSpeech) {}

    /** The pieces of a recording, in order, none longer than the engine takes; together they hold all but silence. */
    static List<AudioPiece> of(PreparedAudio recording, EngineLimits limits) {
        List<TimeRange> speech = withoutLongSilences(recording.seconds(), recording.pauses());
        double spared = recording.seconds()
                - speech.stream().mapToDouble(TimeRange::seconds).sum();
        List<TimeRange> kept =
                speech.isEmpty() || spared < WORTH_WHILE ? List.of(new TimeRange(0, recording.seconds())) : speech;
        return new PiecePlanner(kept, recording.pauses(), limits.longestPiece()).pieces();
    }

    private static List<TimeRange> withoutLongSilences(double seconds, List<SpeechPause> pauses) {
        List<TimeRange> kept = new ArrayList<>();
        double from = 0;
        for (SpeechPause pause : pauses) {
            if (!pause.silent() || pause.seconds() <= LONG_SILENCE) {
                continue;
            }
            double until = pause.start() + LEFT_OF_SILENCE;
            // No word ends before the first one begins.
            if (pause.start() > 0 && until > from) {
                kept.add(new TimeRange(from, until));
            }
            from = pause.end() < seconds ? pause.end() - LEFT_OF_SILENCE : seconds;
        }
        if (from < seconds) {
            kept.add(new TimeRange(from, seconds));
        }
        return kept;
    }

    private List<AudioPiece> pieces() {
        List<AudioPiece> pieces = new ArrayList<>();
        double end = kept.getLast().end();
        double cutAt = kept.getFirst().start();
        double begin = cutAt;
        boolean cutIn = false;
        while (length(begin, end) > longest) {
            Cut cut = nextAfter(cutAt, length(cutAt, end));
            pieces.add(new AudioPiece(between(begin, cut.firstEnds()), cutIn));
            cutAt = cut.at();
            begin = cut.nextBegins();
            cutIn = cut.throughSpeech();
        }
        pieces.add(new AudioPiece(between(begin, end), cutIn));
        return pieces;
    }

    /** Pieces of about one length, so that the last one is no scrap of which an engine understands nothing. */
    private Cut nextAfter(double cutAt, double rest) {
        double usable = longest - 2 * overlap;
        double equal = rest / Math.ceil(rest / usable);
        double earliest = equal - usable / 4;
        double latest = Math.min(usable, equal + usable / 4);
        Optional<SpeechPause> best = pauses.stream()
                .filter(pause -> pause.middle() > cutAt)
                .takeWhile(pause -> length(cutAt, pause.middle()) <= latest)
                .filter(pause -> length(cutAt, pause.middle()) >= earliest)
                .max(Comparator.<SpeechPause>comparingDouble(pause -> Math.min(GOOD_PAUSE, pause.seconds()))
                        .thenComparing(
                                pause -> Math.abs(length(cutAt, pause.middle()) - equal), Comparator.reverseOrder()));
        if (best.isPresent()) {
            SpeechPause pause = best.get();
            return new Cut(
                    pause.middle(),
                    Math.min(pause.end(), pause.middle() + overlap),
                    Math.max(pause.start(), pause.middle() - overlap),
                    false);
        }
        double at = after(cutAt, equal);
        return new Cut(at, at + overlap, at - overlap, true);
    }

    /** Seconds between two times without what is left out. */
    private double length(double from, double to) {
        double sum = 0;
        for (TimeRange stretch : kept) {
            sum += Math.max(0, Math.min(to, stretch.end()) - Math.max(from, stretch.start()));
        }
        return sum;
    }

    /** The time after so many seconds without what is left out. */
    private double after(double from, double seconds) {
        double left = seconds;
        for (TimeRange stretch : kept) {
            double start = Math.max(from, stretch.start());
            if (start < stretch.end()) {
                if (left <= stretch.end() - start) {
                    return start + left;
                }
                left -= stretch.end() - start;
            }
        }
        return kept.getLast().end();
    }

    private List<TimeRange> between(double from, double to) {
        List<TimeRange> inside = new ArrayList<>();
        for (TimeRange stretch : kept) {
            double start = Math.max(from, stretch.start());
            double end = Math.min(to, stretch.end());
            if (end > start) {
                inside.add(new TimeRange(start, end));
            }
        }
        return inside;
    }
}
