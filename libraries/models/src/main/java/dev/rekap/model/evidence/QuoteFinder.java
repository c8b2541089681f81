package dev.rekap.model.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds a model's quotes in a text, ignoring case and punctuation. */
public final class QuoteFinder {

    private final String text;
    private final List<Word> words;

    private record Word(String letters, int start, int end) {}

    /**
     * A place in the text.
     *
     * @param words that stand there
     * @param start offset of the first character
     * @param end offset after the last character
     */
    public record Span(String words, int start, int end) {}

    /** Finds quotes in this text. */
    public QuoteFinder(String text) {
        this.text = text;
        this.words = words(text);
    }

    /**
     * Where the quote stands, at or after the offset if it does, else anywhere.
     *
     * @param from offset in the text, so that the second "dua botol" is found for the second customer
     */
    public Optional<Span> find(String quote, int from) {
        List<String> wanted = words(quote).stream().map(Word::letters).toList();
        Optional<Span> after = wanted.isEmpty() ? Optional.empty() : search(wanted, from);
        return after.isPresent() || wanted.isEmpty() ? after : search(wanted, 0);
    }

    private Optional<Span> search(List<String> wanted, int from) {
        for (int i = 0; i + wanted.size() <= words.size(); i++) {
            if (words.get(i).start() >= from && stands(wanted, i)) {
                int end = words.get(i + wanted.size() - 1).end();
                return Optional.of(new Span(
                        text.substring(words.get(i).start(), end), words.get(i).start(), end));
            }
        }
        return Optional.empty();
    }

    private boolean stands(List<String> wanted, int at) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!words.get(at + i).letters().equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                words.add(new Word(text.substring(at, end).toLowerCase(Locale.ROOT), at, end));
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }
}
