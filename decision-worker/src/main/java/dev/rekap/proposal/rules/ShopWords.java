package dev.rekap.proposal.rules;

import dev.rekap.indonesian.Token;
import dev.rekap.indonesian.WordFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words of the grammar, read once from the data files beside this class. */
final class ShopWords {

    private final Map<ShopWord, Map<String, List<List<String>>>> phrases = new EnumMap<>(ShopWord.class);
    private final Map<String, Long> sums = new HashMap<>();

    ShopWords() {
        @Nullable ShopWord current = null;
        for (String line : WordFile.lines(ShopWords.class, "words.txt")) {
            if (line.startsWith("[")) {
                current = ShopWord.valueOf(line.substring(1, line.length() - 1));
            } else {
                List<String> words = WordFile.words(line);
                phrases.computeIfAbsent(
                                Objects.requireNonNull(current, "a word before the first class"), _ -> new HashMap<>())
                        .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                        .add(words);
            }
        }
        for (String line : WordFile.lines(ShopWords.class, "money.txt")) {
            List<String> words = WordFile.words(line);
            sums.put(words.get(0), Long.valueOf(words.get(1)));
        }
    }

    /** Where the longest phrase of the class that begins at the token ends; the same place if there is none. */
    int after(ShopWord wordClass, List<Token> tokens, int at) {
        if (at < 0 || at >= tokens.size()) {
            return at;
        }
        int end = at;
        Map<String, List<List<String>>> byFirst = phrases.getOrDefault(wordClass, Map.of());
        for (List<String> phrase : byFirst.getOrDefault(tokens.get(at).text(), List.of())) {
            if (stands(phrase, tokens, at)) {
                end = Math.max(end, at + phrase.size());
            }
        }
        return end;
    }

    /** The sum in rupiah that a word of slang names, or null. */
    @Nullable
    Long sum(String word) {
        return sums.get(word);
    }

    private static boolean stands(List<String> phrase, List<Token> tokens, int at) {
        if (at + phrase.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < phrase.size(); i++) {
            if (!phrase.get(i).equals(tokens.get(at + i).text())) {
                return false;
            }
        }
        return true;
    }
}
