package dev.rekap.action.woocommerce;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what a person's words mean among names: exactly, then whatever the spelling, then the nearest if there is one alone. */
final class ProductNames {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Names that are shown at most. */
    private static final int SHOWN = 5;

    /** Share of letters that may differ: beyond it a name is another one. */
    private static final double LIKE = 0.75;

    private ProductNames() {}

    /** Those that the words may mean, the likeliest first; one alone is meant. */
    static <T> List<T> meant(String words, List<T> all, Function<T, String> name) {
        String wanted = words.strip();
        List<T> exact =
                all.stream().filter(each -> name.apply(each).equals(wanted)).toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        String normal = normal(wanted);
        List<T> alike = all.stream()
                .filter(each -> normal(name.apply(each)).equals(normal))
                .toList();
        if (!alike.isEmpty()) {
            return alike;
        }
        Set<String> parts = parts(normal);
        List<T> holding = all.stream()
                .filter(each ->
                        !parts.isEmpty() && parts(normal(name.apply(each))).containsAll(parts))
                .toList();
        return holding.isEmpty()
                ? nearest(wanted, all, name).stream()
                        .filter(each -> likeness(normal, normal(name.apply(each))) >= LIKE)
                        .toList()
                : holding.stream().limit(SHOWN).toList();
    }

    /** The names that look most alike, at most five. */
    static <T> List<T> nearest(String words, List<T> all, Function<T, String> name) {
        String normal = normal(words);
        return all.stream()
                .sorted(Comparator.comparingDouble((T each) -> -likeness(normal, normal(name.apply(each)))))
                .limit(SHOWN)
                .toList();
    }

    static String normal(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_A_WORD
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static Set<String> parts(String normal) {
        return NOT_A_WORD.splitAsStream(normal).filter(part -> !part.isEmpty()).collect(Collectors.toSet());
    }

    /** 1 for the same, 0 for nothing in common: by the letters that have to change (Levenshtein). */
    static double likeness(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        if (longest == 0) {
            return 1;
        }
        int[] before = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[other.length() + 1];
            now[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                now[column] = Math.min(Math.min(now[column - 1], before[column]) + 1, before[column - 1] + change);
            }
            before = now;
        }
        return 1 - (double) before[other.length()] / longest;
    }
}
