package dev.rekap.provider;

import java.util.Arrays;
import java.util.List;

/** The least number of words to put in, leave out or change, to make one text of another. */
public final class EditDistance {

    private EditDistance() {}

    /** How many words of {@code heard} are wrong. */
    public static int between(List<String> reference, List<String> heard) {
        int[] before = new int[heard.size() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= reference.size(); i++) {
            int[] row = new int[heard.size() + 1];
            row[0] = i;
            for (int j = 1; j <= heard.size(); j++) {
                int change = before[j - 1] + (reference.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[heard.size()];
    }

    /** One less the share of wrong words; 0 if there are as many of them as words in {@code reference}, or more. */
    public static double agreement(List<String> reference, List<String> heard) {
        return reference.isEmpty()
                ? heard.isEmpty() ? 1 : 0
                : Math.max(0, 1 - (double) between(reference, heard) / reference.size());
    }
}
