package dev.rekap.extraction.rules.text;

import dev.rekap.contracts.orders.Evidence;
import dev.rekap.indonesian.NumberReader;
import dev.rekap.indonesian.SpokenNumber;
import dev.rekap.indonesian.Token;
import dev.rekap.indonesian.Tokenizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A transcript as the grammar sees it: tokens with their classes and numbers. */
public final class Utterance {

    private static final int MOST_SKIPPED = 12;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "jl", "jln", "gg", "no", "nmr", "rt", "rw", "kel", "kec", "kab", "kp", "ds", "komp", "perum", "apt", "blk",
            "lt", "kav", "dsn", "hp", "telp", "tlp", "rp", "bpk", "bp", "hj", "dr", "ir", "prof", "st", "jend",
            "letjen", "an", "muh", "moh", "abd", "drs", "dra", "ny", "tn", "sdr", "ust");

    private final String text;
    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final NumberReader numbers;
    private final boolean cased;

    /** The longest number that begins at each token. */
    private final @Nullable SpokenNumber[] read;

    public Utterance(String text, Lexicon lexicon, NumberReader numbers) {
        this.text = text;
        this.lexicon = lexicon;
        this.numbers = numbers;
        this.tokens = lexicon.separated(Tokenizer.tokens(text));
        this.read = new SpokenNumber[tokens.size()];
        for (int at = 0; at < read.length; at++) {
            read[at] = numbers.read(tokens, at);
        }
        this.cased = text.chars().anyMatch(Character::isLowerCase) && hasCapitalInside();
    }

    private boolean hasCapitalInside() {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).capital() && !stopBefore(i)) {
                return true;
            }
        }
        return false;
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int at) {
        return tokens.get(at);
    }

    public String word(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).text() : "";
    }

    /** Whether capitals in this text tell names from other words. */
    public boolean isCased() {
        return cased;
    }

    public Lexicon.@Nullable Match match(WordClass wordClass, int at) {
        return lexicon.match(wordClass, tokens, at);
    }

    public boolean is(WordClass wordClass, int at) {
        return match(wordClass, at) != null;
    }

    public boolean isAny(int at, WordClass... classes) {
        for (WordClass wordClass : classes) {
            if (is(wordClass, at)) {
                return true;
            }
        }
        return false;
    }

    /** Where the phrase of the class that begins here ends; the same place if there is none. */
    public int after(WordClass wordClass, int at) {
        Lexicon.Match match = match(wordClass, at);
        return match == null ? at : match.end();
    }

    /** The first place that none of these classes begins at, or one some words on: time stays in proportion to the words. */
    public int skip(int at, WordClass... classes) {
        int place = at;
        int before = -1;
        while (place > before && place - at < MOST_SKIPPED) {
            before = place;
            for (WordClass wordClass : classes) {
                place = after(wordClass, place);
            }
        }
        return place;
    }

    @Nullable
    public SpokenNumber number(int at) {
        return at >= 0 && at < read.length ? read[at] : null;
    }

    @Nullable
    public SpokenNumber numberExactly(int from, int to) {
        return numbers.readExactly(tokens, from, to);
    }

    /** A single digit in words, or -1. */
    public long digit(int at) {
        return at < tokens.size() ? numbers.digit(tokens, at) : -1;
    }

    /** Whether the word means something else than a name. */
    public boolean knows(int at) {
        return lexicon.knows(word(at));
    }

    public boolean isName(int at) {
        return at < tokens.size() && lexicon.isName(word(at));
    }

    /** Whether a sentence ends before the token. */
    public boolean stopBefore(int at) {
        return at > 0 && at < tokens.size() && Lexicon.isStop(tokens.get(at).before()) && !isAbbreviation(at - 1);
    }

    private boolean isAbbreviation(int at) {
        return tokens.get(at).isLetter()
                || ABBREVIATIONS.contains(tokens.get(at).text());
    }

    /** Whether a sentence or a part of it ends before the token. */
    public boolean breakBefore(int at) {
        return stopBefore(at) || (at > 0 && at < tokens.size() && tokens.get(at).before() == ',');
    }

    /** The words from one token up to before another, as they stand in the transcript. */
    public Evidence evidence(int from, int to) {
        return Evidence.of(text, tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The word as it is written in a name or an address. */
    public String title(int at) {
        String word = word(at);
        if (word.length() == 1
                || lexicon.isUpper(word)
                || isAny(at, WordClass.RT, WordClass.RW)
                || isRoman(word)
                || isShortCapitals(at)) {
            return word.toUpperCase(Locale.ROOT);
        }
        return word.isEmpty()
                ? word
                : Character.toUpperCase(word.charAt(0)) + spelled(at).substring(1);
    }

    /** In lower case, with the apostrophes that tokens leave out: "nur'aini". */
    private String spelled(int at) {
        Token token = tokens.get(at);
        String raw = text.substring(token.start(), token.end());
        return raw.indexOf('\'') < 0 ? token.text() : raw.toLowerCase(Locale.ROOT);
    }

    private boolean isShortCapitals(int at) {
        Token token = tokens.get(at);
        String raw = text.substring(token.start(), token.end());
        return cased && raw.length() <= 4 && raw.chars().allMatch(Character::isUpperCase);
    }

    private static boolean isRoman(String word) {
        return Set.of("ii", "iii", "iv", "vi", "vii", "viii", "ix").contains(word);
    }
}
