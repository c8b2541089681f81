package dev.rekap.stt.pieces;

import dev.rekap.stt.pieces.TimedTranscript.Word;
import java.util.List;

/**
 * Where one piece goes over into the next: the words that both hold are taken once.
 *
 * @param keptOfFirst how many words of the first piece stay
 * @param droppedOfNext how many words at the beginning of the next go
 */
record PieceOverlap(int keptOfFirst, int droppedOfNext) {

    /** Words at the edge of a piece may have times a little outside of what both pieces hold; in seconds. */
    private static final double EDGE = 0.5;

    /** Times of words are spread over sentences: the same word may be this far from itself, in seconds. */
    private static final double SAME_WORD = 2.5;

    /** A pause holds no speech: a word that both pieces have there at one time is one word; in seconds. */
    private static final double SAME_WORD_IN_PAUSE = 0.3;

    /** The fastest speech, in words a second. */
    private static final double WORDS_A_SECOND = 5;

    /** Of words without times only several in a row are taken for the same. */
    private static final int SAME_WITHOUT_TIMES = 2;

    /**
     * Words that both pieces hold in a row.
     *
     * @param apart how many seconds lie between the two
     */
    private record Run(int inFirst, int inNext, int length, double apart) {

        /** Of runs of one length that which stands at one time, else what is nearest to the seam. */
        boolean isBetterThan(Run other) {
            if (length != other.length) {
                return length > other.length;
            }
            return apart != other.apart ? apart < other.apart : inFirst > other.inFirst;
        }
    }

    static PieceOverlap of(TimedTranscript first, TimedTranscript next) {
        double from = next.piece().start();
        double to = first.piece().end();
        int all = first.words().size();
        if (from >= to) {
            return new PieceOverlap(all, 0);
        }
        boolean timed = first.timed() && next.timed();
        if (!timed && !next.piece().cutIn()) {
            return new PieceOverlap(all, 0);
        }
        double edge = next.piece().cutIn() ? EDGE : 0;
        int tail = timed ? firstFrom(first.words(), from - edge) : Math.max(0, all - mostWords(to - from));
        int head = timed
                ? countUntil(next.words(), to + edge)
                : Math.min(next.words().size(), mostWords(to - from));
        Run run = longest(first.words(), tail, next.words(), head, timed ? tolerance(next) : Double.MAX_VALUE);
        if (run.length() >= (timed ? 1 : SAME_WITHOUT_TIMES)) {
            return new PieceOverlap(run.inFirst() + run.length(), run.inNext() + run.length());
        }
        boolean bothHeard = tail < all && head > 0;
        if (!bothHeard || !timed || !next.piece().cutIn()) {
            return new PieceOverlap(all, 0);
        }
        // The transcripts differ around the cut: each piece counts on its own side.
        double cut = (from + to) / 2;
        return new PieceOverlap(firstFrom(first.words(), cut), countUntil(next.words(), cut));
    }

    private static double tolerance(TimedTranscript next) {
        return next.piece().cutIn() ? SAME_WORD : SAME_WORD_IN_PAUSE;
    }

    private static int mostWords(double seconds) {
        return (int) Math.ceil(seconds * WORDS_A_SECOND);
    }

    private static int firstFrom(List<Word> words, double time) {
        int index = words.size();
        while (index > 0 && words.get(index - 1).middle() >= time) {
            index--;
        }
        return index;
    }

    private static int countUntil(List<Word> words, double time) {
        int count = 0;
        while (count < words.size() && words.get(count).middle() < time) {
            count++;
        }
        return count;
    }

    private static Run longest(List<Word> first, int tail, List<Word> next, int head, double tolerance) {
        Run best = new Run(0, 0, 0, 0);
        for (int i = tail; i < first.size(); i++) {
            for (int j = 0; j < head; j++) {
                int length = 0;
                while (i + length < first.size()
                        && j + length < head
                        && same(first.get(i + length), next.get(j + length), tolerance)) {
                    length++;
                }
                if (length > 0) {
                    Run run = new Run(i, j, length, apart(first.get(i), next.get(j)));
                    best = run.isBetterThan(best) ? run : best;
                }
            }
        }
        return best;
    }

    private static double apart(Word one, Word other) {
        return Math.abs(one.start() - other.start());
    }

    private static boolean same(Word one, Word other, double tolerance) {
        return apart(one, other) <= tolerance && one.soundsLike(other);
    }
}
