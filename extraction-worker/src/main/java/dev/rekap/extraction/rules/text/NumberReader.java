package dev.rekap.extraction.rules.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in digits and Indonesian or Javanese words: "1.000", "dua puluh lima", "seribu lima ratus", "satu setengah".
 * What does not belong together is two numbers: "tujuh dua belas" is 7 and then 12. Up to 999,999,999.
 */
public final class NumberReader {

    private static final int MOST_DIGITS = 9;

    /** "delapan setengah lusin" is eight, and half a dozen of something else. */
    private static final int MOST_WITH_HALF = 5;

    private enum Part {
        UNIT,
        FIXED,
        HUNDRED,
        THOUSAND,
        TEEN,
        TEN,
        HUNDREDS,
        THOUSANDS,
        MILLIONS,
        HALF
    }

    private final Map<Part, Map<String, Long>> parts = new EnumMap<>(Part.class);

    public NumberReader() {
        for (Part part : Part.values()) {
            parts.put(part, new HashMap<>());
        }
        for (String line : Lexicon.lines("numbers.txt")) {
            List<String> words = Lexicon.words(line);
            Part part = Part.valueOf(words.getFirst().toUpperCase(Locale.ROOT));
            table(part).put(words.get(1), Long.valueOf(words.get(2)));
        }
    }

    private Map<String, Long> table(Part part) {
        return parts.getOrDefault(part, Map.of());
    }

    /** The number that the text begins with, if it is a whole one: 12 for "dua belas botol". */
    public OptionalLong read(String text) {
        SpokenNumber number = read(Tokenizer.tokens(text), 0);
        return number == null || number.half() ? OptionalLong.empty() : OptionalLong.of(number.whole());
    }

    /** The number that all of the text is, if it is a whole one: 12 for "dua belas", none for "dua belas botol". */
    public OptionalLong readWhole(String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        SpokenNumber number = readExactly(tokens, 0, tokens.size());
        return number == null || number.half() ? OptionalLong.empty() : OptionalLong.of(number.whole());
    }

    /** The longest number that begins at the token, or null. */
    @Nullable
    public SpokenNumber read(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return null;
        }
        if (is(Part.HALF, tokens, at)) {
            return new SpokenNumber(0, true, at + 1);
        }
        SpokenNumber number = tokens.get(at).number() ? written(tokens, at) : said(tokens, at);
        return number != null
                        && !number.half()
                        && number.whole() <= MOST_WITH_HALF
                        && is(Part.HALF, tokens, number.end())
                ? number.withHalf(number.end() + 1)
                : number;
    }

    /** The number that is exactly these tokens, or null. */
    @Nullable
    SpokenNumber readExactly(List<Token> tokens, int from, int to) {
        SpokenNumber number = read(tokens.subList(0, to), from);
        return number != null && number.end() == to ? number : null;
    }

    /** A single digit in words, or -1. */
    public long digit(List<Token> tokens, int at) {
        return worth(Part.UNIT, tokens, at);
    }

    private @Nullable SpokenNumber written(List<Token> tokens, int at) {
        String text = tokens.get(at).text();
        int comma = text.lastIndexOf(',');
        String digits = text.replace(".", "").replace(",", "");
        boolean decimal = comma >= 0 && text.length() - comma - 1 != 3;
        if (digits.length() > MOST_DIGITS) {
            return null;
        }
        if (decimal) {
            return text.endsWith(",5") ? new SpokenNumber(whole(text.substring(0, comma)), true, at + 1) : null;
        }
        long scale = Math.max(worth(Part.THOUSANDS, tokens, at + 1), worth(Part.MILLIONS, tokens, at + 1));
        long value = Long.parseLong(digits);
        return scale > 0 ? new SpokenNumber(value * scale, false, at + 2) : new SpokenNumber(value, false, at + 1);
    }

    private static long whole(String text) {
        return Long.parseLong(text.replace(".", "").replace(",", ""));
    }

    /** Descending scales: millions, thousands, the rest. */
    private @Nullable SpokenNumber said(List<Token> tokens, int at) {
        long value = 0;
        int end = at;
        for (Part scale : List.of(Part.MILLIONS, Part.THOUSANDS)) {
            SpokenNumber many = thousandOrHundreds(tokens, end, scale);
            if (many != null) {
                value += many.whole();
                end = many.end();
            }
        }
        SpokenNumber rest = belowThousand(tokens, end);
        if (rest == null || (end > at && startsScale(tokens, rest.end()))) {
            return end > at ? new SpokenNumber(value, false, end) : null;
        }
        return new SpokenNumber(value + rest.whole(), false, rest.end());
    }

    private @Nullable SpokenNumber thousandOrHundreds(List<Token> tokens, int at, Part scale) {
        if (scale == Part.THOUSANDS && is(Part.THOUSAND, tokens, at)) {
            return new SpokenNumber(worth(Part.THOUSAND, tokens, at), false, at + 1);
        }
        SpokenNumber many = belowThousand(tokens, at);
        return many != null && is(scale, tokens, many.end())
                ? new SpokenNumber(many.whole() * worth(scale, tokens, many.end()), false, many.end() + 1)
                : null;
    }

    private boolean startsScale(List<Token> tokens, int at) {
        return is(Part.THOUSANDS, tokens, at) || is(Part.MILLIONS, tokens, at);
    }

    private @Nullable SpokenNumber belowThousand(List<Token> tokens, int at) {
        long hundreds = worth(Part.HUNDRED, tokens, at);
        int end = at + 1;
        if (hundreds < 0 && worth(Part.UNIT, tokens, at) > 0 && is(Part.HUNDREDS, tokens, at + 1)) {
            hundreds = worth(Part.UNIT, tokens, at) * 100;
            end = at + 2;
        }
        if (hundreds < 0) {
            return belowHundred(tokens, at);
        }
        SpokenNumber rest = belowHundred(tokens, end);
        return rest == null
                ? new SpokenNumber(hundreds, false, end)
                : new SpokenNumber(hundreds + rest.whole(), false, rest.end());
    }

    private @Nullable SpokenNumber belowHundred(List<Token> tokens, int at) {
        if (is(Part.FIXED, tokens, at)) {
            return new SpokenNumber(worth(Part.FIXED, tokens, at), false, at + 1);
        }
        long unit = worth(Part.UNIT, tokens, at);
        if (unit < 0 || is(Part.HUNDREDS, tokens, at + 1)) {
            return null;
        }
        if (is(Part.TEEN, tokens, at + 1)) {
            return new SpokenNumber(unit + 10, false, at + 2);
        }
        if (!is(Part.TEN, tokens, at + 1)) {
            return new SpokenNumber(unit, false, at + 1);
        }
        long last = worth(Part.UNIT, tokens, at + 2);
        boolean belongs = last > 0 && !multiplies(tokens, at + 3);
        return belongs ? new SpokenNumber(unit * 10 + last, false, at + 3) : new SpokenNumber(unit * 10, false, at + 2);
    }

    private boolean multiplies(List<Token> tokens, int at) {
        return is(Part.TEEN, tokens, at) || is(Part.TEN, tokens, at) || is(Part.HUNDREDS, tokens, at);
    }

    private boolean is(Part part, List<Token> tokens, int at) {
        return worth(part, tokens, at) >= 0;
    }

    private long worth(Part part, List<Token> tokens, int at) {
        return at < tokens.size() ? table(part).getOrDefault(tokens.get(at).text(), -1L) : -1;
    }
}
