package dev.rekap.indonesian;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in digits and in Indonesian, Javanese or English words: "1.000", "dua puluh lima", "satu setengah", "1½",
 * "dua koma lima". What does not belong together is two numbers: "tujuh dua belas" is 7 and then 12. Up to 999,999,999.
 */
public final class NumberReader {

    private static final int MOST_DIGITS = 9;

    /** "delapan setengah lusin" is eight, and half a dozen of something else. */
    private static final int MOST_WITH_PART = 5;

    private static final int MOST_DECIMALS = 3;

    /** Numerator and denominator of characters that are a fraction. */
    private static final Map<Character, long[]> SIGNS =
            Map.of('½', new long[] {1, 2}, '¼', new long[] {1, 4}, '¾', new long[] {3, 4}, '⅓', new long[] {1, 3});

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
        /** The same where it is glued to digits: "15k". */
        THOUSANDS_GLUED,
        /** "dua puluhan": some twenty. */
        TENS_ABOUT,
        /** A fraction of its own; its worth is the denominator. */
        PART,
        /** A denominator after its numerator: "tiga perempat". */
        PARTS,
        /** Between a number and its decimals. */
        POINT,
        /** Makes the digits before it some number near them: "20an". */
        ABOUT
    }

    private final Map<Part, Map<String, Long>> parts = new EnumMap<>(Part.class);

    public NumberReader() {
        for (Part part : Part.values()) {
            parts.put(part, new HashMap<>());
        }
        for (String line : WordFile.lines(NumberReader.class, "numbers.txt")) {
            List<String> words = WordFile.words(line);
            Part part = Part.valueOf(words.getFirst().toUpperCase(Locale.ROOT));
            table(part).put(words.get(1), Long.valueOf(words.get(2)));
        }
    }

    private Map<String, Long> table(Part part) {
        return parts.getOrDefault(part, Map.of());
    }

    /** The number that the text begins with, if it is a whole one: 12 for "dua belas botol". */
    public OptionalLong read(String text) {
        return whole(read(Tokenizer.tokens(text), 0));
    }

    /** The number that all of the text is, if it is a whole one: 12 for "dua belas", none for "dua belas botol". */
    public OptionalLong readWhole(String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        return whole(readExactly(tokens, 0, tokens.size()));
    }

    private static OptionalLong whole(@Nullable SpokenNumber number) {
        return number == null || !number.isWhole() ? OptionalLong.empty() : OptionalLong.of(number.whole());
    }

    /** The longest number that begins at the token, or null. */
    @Nullable
    public SpokenNumber read(List<Token> tokens, int at) {
        if (at < 0 || at >= tokens.size()) {
            return null;
        }
        SpokenNumber part = part(tokens, at);
        if (part != null) {
            return part;
        }
        SpokenNumber number = tokens.get(at).number() ? written(tokens, at) : said(tokens, at);
        return number == null || !number.isWhole() ? number : withPart(tokens, number);
    }

    /** "satu setengah", "2 1/2", "dua koma lima". */
    private SpokenNumber withPart(List<Token> tokens, SpokenNumber number) {
        SpokenNumber part = number.whole() <= MOST_WITH_PART ? part(tokens, number.end()) : null;
        if (part != null) {
            return number.plus(part);
        }
        SpokenNumber decimals = is(Part.POINT, tokens, number.end()) ? decimals(tokens, number.end() + 1) : null;
        return decimals == null ? number : number.plus(decimals);
    }

    /** Digits after "koma", one by one. */
    private @Nullable SpokenNumber decimals(List<Token> tokens, int at) {
        long value = 0;
        long scale = 1;
        int end = at;
        while (end - at < MOST_DECIMALS && is(Part.UNIT, tokens, end)) {
            value = value * 10 + worth(Part.UNIT, tokens, end);
            scale *= 10;
            end++;
        }
        return end == at ? null : SpokenNumber.fraction(value, scale, end);
    }

    /** A number below one: "setengah", "tiga perempat", "1/2", "½". */
    private @Nullable SpokenNumber part(List<Token> tokens, int at) {
        long[] sign = at < tokens.size() ? sign(tokens.get(at).text()) : null;
        if (sign != null && tokens.get(at).text().length() == 1) {
            return SpokenNumber.fraction(sign[0], sign[1], at + 1);
        }
        long denominator = worth(Part.PART, tokens, at);
        if (denominator > 0) {
            return SpokenNumber.fraction(1, denominator, at + 1);
        }
        long numerator = worth(Part.UNIT, tokens, at);
        denominator = worth(Part.PARTS, tokens, at + 1);
        if (numerator > 0 && denominator > numerator) {
            return SpokenNumber.fraction(numerator, denominator, at + 2);
        }
        boolean slash = at + 1 < tokens.size()
                && tokens.get(at).number()
                && tokens.get(at + 1).number()
                && tokens.get(at + 1).before() == '/';
        if (!slash) {
            return null;
        }
        numerator = oneDigit(tokens.get(at));
        denominator = oneDigit(tokens.get(at + 1));
        return numerator > 0 && denominator > numerator && denominator <= MOST_WITH_PART
                ? SpokenNumber.fraction(numerator, denominator, at + 2)
                : null;
    }

    private static long @Nullable [] sign(String text) {
        return SIGNS.get(text.charAt(text.length() - 1));
    }

    private static long oneDigit(Token token) {
        return token.text().length() == 1 ? Character.digit(token.text().charAt(0), 10) : -1;
    }

    /** The number that is exactly these tokens, or null. */
    @Nullable
    public SpokenNumber readExactly(List<Token> tokens, int from, int to) {
        SpokenNumber number = read(tokens.subList(0, to), from);
        return number != null && number.end() == to ? number : null;
    }

    /** A single digit in words, or -1. */
    public long digit(List<Token> tokens, int at) {
        return worth(Part.UNIT, tokens, at);
    }

    private @Nullable SpokenNumber written(List<Token> tokens, int at) {
        String text = tokens.get(at).text();
        long[] sign = sign(text);
        if (sign != null) {
            SpokenNumber before = digits(text.substring(0, text.length() - 1), at + 1);
            return before == null ? null : before.plus(SpokenNumber.fraction(sign[0], sign[1], at + 1));
        }
        SpokenNumber number = digits(text, at + 1);
        if (number == null) {
            return null;
        }
        long scale = Math.max(worth(Part.THOUSANDS, tokens, at + 1), worth(Part.MILLIONS, tokens, at + 1));
        if (scale < 0 && at + 1 < tokens.size() && tokens.get(at + 1).glued()) {
            scale = worth(Part.THOUSANDS_GLUED, tokens, at + 1);
        }
        if (scale > 0) {
            return new SpokenNumber(number.numerator() * scale, number.denominator(), false, at + 2);
        }
        boolean about = is(Part.ABOUT, tokens, at + 1)
                && (tokens.get(at + 1).glued() || tokens.get(at + 1).before() == '-');
        return about ? new SpokenNumber(number.numerator(), number.denominator(), true, at + 2) : number;
    }

    /** Three digits after each mark are thousands, as in "1.000"; otherwise the last mark begins the decimals. */
    private static @Nullable SpokenNumber digits(String text, int end) {
        String plain = text.replace(".", "").replace(",", "");
        if (plain.length() > MOST_DIGITS) {
            return null;
        }
        int mark = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        int decimals = mark < 0 ? 0 : text.length() - mark - 1;
        if (decimals == 0 || decimals == MOST_DECIMALS) {
            return SpokenNumber.whole(Long.parseLong(plain), end);
        }
        return SpokenNumber.fraction(Long.parseLong(plain), (long) Math.pow(10, decimals), end);
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
            return end > at ? SpokenNumber.whole(value, end) : null;
        }
        return SpokenNumber.whole(value, end).plus(rest);
    }

    private @Nullable SpokenNumber thousandOrHundreds(List<Token> tokens, int at, Part scale) {
        if (scale == Part.THOUSANDS && is(Part.THOUSAND, tokens, at)) {
            return SpokenNumber.whole(worth(Part.THOUSAND, tokens, at), at + 1);
        }
        SpokenNumber many = belowThousand(tokens, at);
        return many != null && is(scale, tokens, many.end())
                ? SpokenNumber.whole(many.whole() * worth(scale, tokens, many.end()), many.end() + 1)
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
                ? SpokenNumber.whole(hundreds, end)
                : SpokenNumber.whole(hundreds, end).plus(rest);
    }

    private @Nullable SpokenNumber belowHundred(List<Token> tokens, int at) {
        if (is(Part.FIXED, tokens, at)) {
            return SpokenNumber.whole(worth(Part.FIXED, tokens, at), at + 1);
        }
        long unit = worth(Part.UNIT, tokens, at);
        if (unit < 0 || is(Part.HUNDREDS, tokens, at + 1)) {
            return null;
        }
        if (is(Part.TEEN, tokens, at + 1)) {
            return SpokenNumber.whole(unit + 10, at + 2);
        }
        if (is(Part.TENS_ABOUT, tokens, at + 1)) {
            return new SpokenNumber(unit * worth(Part.TENS_ABOUT, tokens, at + 1), 1, true, at + 2);
        }
        if (!is(Part.TEN, tokens, at + 1)) {
            return SpokenNumber.whole(unit, at + 1);
        }
        long last = worth(Part.UNIT, tokens, at + 2);
        boolean belongs = last > 0 && !multiplies(tokens, at + 3);
        return belongs ? SpokenNumber.whole(unit * 10 + last, at + 3) : SpokenNumber.whole(unit * 10, at + 2);
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
