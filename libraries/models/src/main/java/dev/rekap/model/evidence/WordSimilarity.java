package dev.rekap.model.evidence;

import dev.rekap.contracts.text.EditDistance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Compares the words of a value with its evidence, tolerating small differences of spelling. */
public final class WordSimilarity {

    /** More than half of the words. */
    public static final double HALF = 0.5;

    /** A letter in so many may differ: recognisers write "Sity" for Siti, "Achmad" for Ahmad. */
    private static final int LETTERS_FOR_ONE_OTHER = 4;

    private WordSimilarity() {}

    /**
     * The share of the value's words that were said, 0 to 1. Numbers do not count, for they are said in other words; a value of
     * nothing but numbers counts as said.
     */
    public static double shareOf(String value, String said) {
        List<String> wanted = words(value);
        if (wanted.isEmpty()) {
            return 1;
        }
        List<String> there = words(said);
        long found = wanted.stream()
                .filter(word -> there.stream().anyMatch(other -> alike(word, other)))
                .count();
        return (double) found / wanted.size();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean alike(String word, String other) {
        int most = Math.min(word.length(), other.length()) / LETTERS_FOR_ONE_OTHER;
        return word.equals(other)
                || (most > 0
                        && Math.abs(word.length() - other.length()) <= most
                        && EditDistance.between(word, other) <= most);
    }
}
