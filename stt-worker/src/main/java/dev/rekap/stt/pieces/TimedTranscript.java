package dev.rekap.stt.pieces;

import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The transcript of a piece, word by word, with times in the whole recording.
 *
 * @param piece that was transcribed
 * @param transcript of it; its times count from the start of the piece
 * @param words of the transcript, in order
 * @param timed whether the words have times; else all have the start of the piece
 */
public record TimedTranscript(AudioPiece piece, Transcript transcript, List<Word> words, boolean timed) {

    /** None of the segments. */
    static final int NO_SEGMENT = -1;

    /**
     * A word.
     *
     * @param text as it stands in the transcript, with its commas
     * @param start in the recording, in seconds
     * @param end in the recording, in seconds
     * @param segment of the transcript that it belongs to, or {@link #NO_SEGMENT}
     */
    public record Word(String text, double start, double end, int segment) {

        public double middle() {
            return (start + end) / 2;
        }

        boolean soundsLike(Word other) {
            return plain().equals(other.plain());
        }

        private String plain() {
            String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
            return letters.isEmpty() ? text : letters;
        }
    }

    public static TimedTranscript of(AudioPiece piece, Transcript transcript) {
        List<String> texts = split(transcript.text());
        Word[] words = new Word[texts.size()];
        int at = 0;
        for (int i = 0; i < transcript.segments().size(); i++) {
            Segment segment = transcript.segments().get(i);
            List<String> own = split(segment.text());
            int found = indexOf(texts, own, at);
            if (found >= 0) {
                spread(piece, segment, i, own, words, found);
                at = found + own.size();
            }
        }
        return new TimedTranscript(piece, transcript, filled(words, texts, piece), at > 0);
    }

    /** Engines give times for a sentence; its words are taken to be of one length. */
    private static void spread(
            AudioPiece piece, Segment segment, int number, List<String> texts, Word[] words, int from) {
        double share = (segment.endSeconds() - segment.startSeconds()) / texts.size();
        for (int i = 0; i < texts.size(); i++) {
            words[from + i] = new Word(
                    texts.get(i),
                    piece.inRecording(segment.startSeconds() + i * share),
                    piece.inRecording(segment.startSeconds() + (i + 1) * share),
                    number);
        }
    }

    /** Words of no segment stand where the one before them ends. */
    private static List<Word> filled(Word[] words, List<String> texts, AudioPiece piece) {
        List<Word> all = new ArrayList<>();
        double last = piece.start();
        for (int i = 0; i < words.length; i++) {
            Word word = words[i] == null ? new Word(texts.get(i), last, last, NO_SEGMENT) : words[i];
            all.add(word);
            last = word.end();
        }
        return all;
    }

    private static int indexOf(List<String> texts, List<String> own, int from) {
        for (int i = from; i + own.size() <= texts.size(); i++) {
            if (texts.subList(i, i + own.size()).equals(own)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> split(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
