package dev.rekap.extraction.eval;

import dev.rekap.indonesian.NumberReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Writes numbers in words as digits, so that "dua belas" and "12" compare equal. */
final class SpokenDigits {

    private static final NumberReader NUMBERS = new NumberReader();
    private static final int LONGEST_NUMBER = 10;

    private SpokenDigits() {}

    static List<String> of(List<String> words) {
        List<String> written = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = Math.min(words.size(), at + LONGEST_NUMBER);
            OptionalLong whole = OptionalLong.empty();
            // The longest stretch that is one number and nothing else.
            while (end > at && whole.isEmpty()) {
                whole = NUMBERS.readWhole(String.join(" ", words.subList(at, end)));
                end -= whole.isEmpty() ? 1 : 0;
            }
            written.add(whole.isPresent() ? Long.toString(whole.getAsLong()) : words.get(at));
            at = Math.max(end, at + 1);
        }
        return written;
    }
}
