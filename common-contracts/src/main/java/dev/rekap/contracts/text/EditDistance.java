package dev.rekap.contracts.text;

import java.util.Arrays;
import java.util.List;

/** Levenshtein distance: the least number of insertions, deletions and changes that turn one text into another. */
public final class EditDistance {

    private EditDistance() {}

    @FunctionalInterface
    private interface Equality {

        boolean at(int i, int j);
    }

    /** Distance in words. */
    public static int between(List<String> one, List<String> other) {
        return distance(one.size(), other.size(), (i, j) -> one.get(i).equals(other.get(j)));
    }

    /** Distance in letters. */
    public static int between(CharSequence one, CharSequence other) {
        return distance(one.length(), other.length(), (i, j) -> one.charAt(i) == other.charAt(j));
    }

    /** One less the share of wrong words in {@code text}; 0 if there are as many wrong ones as the reference has words, or more. */
    public static double agreement(List<String> reference, List<String> text) {
        return reference.isEmpty()
                ? text.isEmpty() ? 1 : 0
                : Math.max(0, 1 - (double) between(reference, text) / reference.size());
    }

    private static int distance(int length, int otherLength, Equality equal) {
        int[] before = new int[otherLength + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= length; i++) {
            int[] row = new int[otherLength + 1];
            row[0] = i;
            for (int j = 1; j <= otherLength; j++) {
                int change = before[j - 1] + (equal.at(i - 1, j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[otherLength];
    }
}
