package dev.rekap.extraction.rules.text;

import dev.rekap.indonesian.Token;
import dev.rekap.indonesian.WordFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of the grammar, read once from the data files beside this class. */
public final class Lexicon {

    private static final int SHORTEST_WITH_ENDING = 5;
    private static final String ENDING = "nya";
    private static final int SHORTEST_DRINK = 2;

    /** Makes one of a unit: "sebotol". */
    private static final String ONE = "se";

    private static final int SHORTEST_UNIT = 3;

    private final Map<WordClass, Map<String, List<Phrase>>> phrases = new EnumMap<>(WordClass.class);
    private final Set<String> known = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    private record Phrase(List<String> words, String value) {}

    /**
     * Found words.
     *
     * @param end index after the last of them
     * @param value their normal form or worth; the words themselves if the data say nothing
     */
    public record Match(int end, String value) {}

    private Lexicon() {}

    public static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        WordClass current = null;
        for (String line : WordFile.lines(Lexicon.class, "lexicon.txt")) {
            if (line.startsWith("[")) {
                current = WordClass.valueOf(line.substring(1, line.length() - 1));
                lexicon.phrases.put(current, new HashMap<>());
            } else {
                lexicon.add(Objects.requireNonNull(current, "a phrase before the first class"), line);
            }
        }
        lexicon.addOnes();
        lexicon.phrases
                .values()
                .forEach(byFirst -> byFirst.values()
                        .forEach(list -> list.sort(Comparator.comparingInt(
                                        (Phrase phrase) -> phrase.words().size())
                                .reversed())));
        WordFile.lines(Lexicon.class, "names.txt").forEach(line -> lexicon.names.addAll(WordFile.words(line)));
        WordFile.lines(Lexicon.class, "words.txt").forEach(line -> lexicon.known.addAll(WordFile.words(line)));
        return lexicon;
    }

    /** "sebotol" is one bottle, "selusin" one dozen. */
    private void addOnes() {
        phrases.put(WordClass.ONE, new HashMap<>());
        for (List<Phrase> units :
                List.copyOf(phrases.getOrDefault(WordClass.UNIT, Map.of()).values())) {
            for (Phrase unit : units) {
                if (unit.words().size() == 1 && unit.words().getFirst().length() >= SHORTEST_UNIT) {
                    add(WordClass.ONE, ONE + unit.words().getFirst() + " = " + unit.value());
                }
            }
        }
    }

    private void add(WordClass wordClass, String line) {
        int equals = line.indexOf(" = ");
        String text = equals < 0 ? line : line.substring(0, equals);
        List<String> words = WordFile.words(text);
        Phrase phrase = new Phrase(words, equals < 0 ? text : line.substring(equals + 3));
        Objects.requireNonNull(phrases.get(wordClass))
                .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                .add(phrase);
        if (words.size() == 1) {
            known.add(text);
        }
    }

    /** The longest phrase of the class that begins at the token, or null. */
    @Nullable
    public Match match(WordClass wordClass, List<Token> tokens, int at) {
        if (at < 0 || at >= tokens.size() || tokens.get(at).number()) {
            return null;
        }
        String word = tokens.get(at).text();
        Match exact = longest(wordClass, word, tokens, at);
        String stem = stem(word);
        if (stem.equals(word)) {
            return exact;
        }
        Match stemmed = longest(wordClass, stem, tokens, at);
        return exact == null || (stemmed != null && stemmed.end() > exact.end()) ? stemmed : exact;
    }

    private @Nullable Match longest(WordClass wordClass, String first, List<Token> tokens, int at) {
        Map<String, List<Phrase>> byFirst = phrases.getOrDefault(wordClass, Map.of());
        for (Phrase phrase : byFirst.getOrDefault(first, List.of())) {
            if (stands(phrase.words(), tokens, at)) {
                return new Match(at + phrase.words().size(), phrase.value());
            }
        }
        return null;
    }

    /** The tokens, with words for drinks apart that are written as one: "esteh", "kopisusunya", "tehbotol". */
    List<Token> separated(List<Token> tokens) {
        List<Token> separated = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            int length = token.number() || knows(token.text()) || isName(token.text()) ? 0 : drinkBefore(token.text());
            if (length > 0 && token.end() - token.start() == token.text().length()) {
                separated.add(token.first(length));
                separated.add(token.rest(length));
            } else {
                separated.add(token);
            }
        }
        return List.copyOf(separated);
    }

    /** How long the first of two words for drinks is; 0 if there are no two. */
    private int drinkBefore(String word) {
        for (int length = SHORTEST_DRINK; length <= word.length() - SHORTEST_DRINK; length++) {
            String rest = stem(word.substring(length));
            if (isWord(WordClass.DRINK, word.substring(0, length))
                    && (isWord(WordClass.DRINK, rest) || isWord(WordClass.UNIT, rest))) {
                return length;
            }
        }
        return 0;
    }

    private boolean isWord(WordClass wordClass, String word) {
        return phrases.getOrDefault(wordClass, Map.of()).getOrDefault(word, List.of()).stream()
                .anyMatch(phrase -> phrase.words().size() == 1);
    }

    private static boolean stands(List<String> words, List<Token> tokens, int at) {
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            String word = tokens.get(at + i).text();
            boolean same = words.get(i).equals(word) || words.get(i).equals(stem(word));
            if (!same
                    || (isStop(tokens.get(at + i).before())
                            && tokens.get(at + i - 1).text().length() > 3)) {
                return false;
            }
        }
        return true;
    }

    static boolean isStop(char mark) {
        return mark == '.' || mark == '!' || mark == '?' || mark == ';';
    }

    /** Without the ending -nya. */
    public static String stem(String word) {
        return word.length() >= SHORTEST_WITH_ENDING && word.endsWith(ENDING)
                ? word.substring(0, word.length() - ENDING.length())
                : word;
    }

    /** Whether the word means something to the grammar, or is too common to be a name. */
    public boolean knows(String word) {
        return known.contains(word) || known.contains(stem(word));
    }

    /** Whether it is written in capitals. */
    boolean isUpper(String word) {
        return phrases.getOrDefault(WordClass.UPPER, Map.of()).containsKey(word);
    }

    /** Whether it is a common given name. */
    public boolean isName(String word) {
        return names.contains(word);
    }
}
