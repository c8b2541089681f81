package dev.rekap.extraction.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Normalizes spelling: case, punctuation, "Jl." for "Jalan", "03" for "3". */
final class NormalizedText {

    private static final Map<String, String> ABBREVIATED = Map.ofEntries(
            Map.entry("jl", "jalan"),
            Map.entry("jln", "jalan"),
            Map.entry("gg", "gang"),
            Map.entry("no", "nomor"),
            Map.entry("nomer", "nomor"),
            Map.entry("perum", "perumahan"),
            Map.entry("komp", "komplek"),
            Map.entry("kompleks", "komplek"),
            Map.entry("blk", "blok"),
            Map.entry("lt", "lantai"),
            Map.entry("kp", "kampung"));

    private NormalizedText() {}

    /** The words of a text: lower case, without marks, abbreviations in full, numbers without leading zeros. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(ABBREVIATED.getOrDefault(word, word.replaceFirst("^0+(?=\\d)", "")));
            }
        }
        return words;
    }

    /** A value in its normal form; none stays none. */
    static @Nullable String value(@Nullable String value) {
        return value == null ? null : String.join(" ", words(value));
    }
}
