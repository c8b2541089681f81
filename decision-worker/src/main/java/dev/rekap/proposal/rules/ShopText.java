package dev.rekap.proposal.rules;

import dev.rekap.indonesian.NumberReader;
import dev.rekap.indonesian.SpokenNumber;
import dev.rekap.indonesian.Token;
import dev.rekap.indonesian.Tokenizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text as the grammar sees it: tokens with their classes, numbers and the marks between them. */
final class ShopText {

    private static final String STOPS = "\n;!?,•";

    private final String text;
    private final List<Token> tokens;
    private final ShopWords words;
    private final NumberReader numbers;

    ShopText(String text, ShopWords words, NumberReader numbers) {
        this.text = text;
        this.tokens = Tokenizer.tokens(text);
        this.words = words;
        this.numbers = numbers;
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    String word(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).text() : "";
    }

    boolean is(ShopWord wordClass, int at) {
        return after(wordClass, at) > at;
    }

    /** Where the phrase of the class that begins here ends; the same place if there is none. */
    int after(ShopWord wordClass, int at) {
        return words.after(wordClass, tokens, at);
    }

    /** The first place from here on that none of these classes begins at. */
    int skip(int at, ShopWord... classes) {
        int place = at;
        int before = -1;
        while (place > before) {
            before = place;
            for (ShopWord each : classes) {
                place = after(each, place);
            }
        }
        return place;
    }

    /** The first token in a range at which a phrase of the class begins; -1 if there is none. */
    int find(ShopWord wordClass, int from, int to) {
        for (int at = from; at < to; at++) {
            if (is(wordClass, at)) {
                return at;
            }
        }
        return -1;
    }

    @Nullable
    SpokenNumber number(int at) {
        return numbers.read(tokens, at);
    }

    /** The sum that a word of slang names, or null. */
    @Nullable
    Long slang(int at) {
        return at < tokens.size() && !tokens.get(at).number()
                ? words.sum(tokens.get(at).text())
                : null;
    }

    /** What stands between the token and the one before it. */
    String gapBefore(int at) {
        int from = at == 0 ? 0 : tokens.get(at - 1).end();
        int to = at < tokens.size() ? tokens.get(at).start() : text.length();
        return text.substring(from, to);
    }

    /** Whether a line, a sentence or a part of one ends before the token. "Rp. 5.000" and "no. 5" are one part. */
    boolean stopsBefore(int at) {
        if (at == 0 || at >= tokens.size()) {
            return true;
        }
        // "5.000,- stok 20": the comma belongs to the price.
        String gap = gapBefore(at).replaceFirst("^,-", "");
        if (gap.chars().anyMatch(mark -> STOPS.indexOf(mark) >= 0)) {
            return true;
        }
        return gap.startsWith(".") && !is(ShopWord.RUPIAH, at - 1) && !is(ShopWord.NUMBERED, at - 1);
    }

    /** Whether a new line begins with the token. */
    boolean lineBefore(int at) {
        return at == 0 || gapBefore(at).indexOf('\n') >= 0;
    }

    /** Offset of a range's first character; signs that belong to no word, such as emoji, belong to it if they touch its line. */
    int start(int from) {
        return tokens.get(from).start();
    }

    int end(int to) {
        return tokens.get(to - 1).end();
    }

    String raw() {
        return text;
    }
}
