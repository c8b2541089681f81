package dev.rekap.extraction.rules.mention;

import dev.rekap.extraction.rules.mention.Mention.Marker;
import dev.rekap.extraction.rules.mention.Mention.Phone;
import dev.rekap.extraction.rules.mention.Mention.Sign;
import dev.rekap.extraction.rules.text.Utterance;
import dev.rekap.extraction.rules.text.WordClass;
import dev.rekap.indonesian.SpokenNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds numbers that are no amount of drinks: telephone numbers, prices, times, sizes. */
final class ContextFinder {

    private static final int SHORTEST_PHONE = 7;
    private static final int LONGEST_PHONE = 16;
    private static final long SMALLEST_PRICE = 1000;
    private static final long PRICE_STEP = 500;
    private static final long LARGEST_REST = 100;

    private ContextFinder() {}

    static @Nullable Mention phone(Utterance words, int at, List<Mention> before) {
        int cued = words.after(WordClass.PHONE_CUE, at);
        int start = cued > at ? words.skip(cued, WordClass.FILLER, WordClass.PRONOUN) : at;
        StringBuilder digits = new StringBuilder();
        int end = start;
        while (digits.length() < LONGEST_PHONE && (end == start || !words.stopBefore(end))) {
            String next = digits(words, end);
            if (next.isEmpty()) {
                break;
            }
            digits.append(next);
            end++;
        }
        boolean looksLikeOne = digits.length() >= SHORTEST_PHONE && (cued > at || isCountryOrTrunk(digits));
        if (!looksLikeOne) {
            return null;
        }
        boolean plus = words.token(start).before() == '+';
        return new Phone(at, end, start, (plus ? "+" : "") + digits);
    }

    private static boolean isCountryOrTrunk(CharSequence digits) {
        return digits.charAt(0) == '0' || digits.toString().startsWith("62");
    }

    private static String digits(Utterance words, int at) {
        if (at >= words.size()) {
            return "";
        }
        if (words.token(at).number()) {
            return words.word(at).replace(".", "").replace(",", "");
        }
        long digit = words.digit(at);
        return digit < 0 ? "" : Long.toString(digit);
    }

    static @Nullable Mention measure(Utterance words, int at, List<Mention> before) {
        int price = words.after(WordClass.PRICE_CUE, at);
        if (price > at) {
            return ignored(at, afterPrice(words, price));
        }
        int cued = words.after(WordClass.MEASURE_BEFORE, at);
        if (cued > at) {
            return ignored(at, afterMeasure(words, cued));
        }
        SpokenNumber number = words.number(at);
        if (number == null) {
            return null;
        }
        boolean goods = words.isAny(at - 1, WordClass.DRINK, WordClass.UNIT, WordClass.STRONG_ORDER);
        boolean measured = !words.breakBefore(number.end())
                && (words.is(WordClass.MEASURE_AFTER, number.end())
                        || (!goods && words.is(WordClass.SOFT_MEASURE_AFTER, number.end())));
        int endOfPrice = measured ? -1 : endOfPrice(words, at, number);
        if (endOfPrice > at) {
            return new Marker(at, endOfPrice, Sign.UNREAD);
        }
        return measured || isBarePrice(words, number) ? ignored(at, number.end() + (measured ? 1 : 0)) : null;
    }

    private static @Nullable Mention ignored(int from, int to) {
        return to < 0 ? null : new Marker(from, to, Sign.IGNORED);
    }

    /** "harga satu dusnya empat puluh lima ribu"; -1 if no number follows. */
    private static int afterPrice(Utterance words, int at) {
        int start = words.skip(at, WordClass.FILLER, WordClass.DRINK);
        int end = words.after(WordClass.ONE, start);
        SpokenNumber number = words.number(start);
        if (end == start && number == null) {
            return -1;
        }
        int place = number == null ? end : words.after(WordClass.UNIT, number.end());
        boolean perUnit = number == null || place > number.end();
        SpokenNumber price = perUnit ? words.number(words.skip(place, WordClass.FILLER)) : null;
        return price == null ? place : price.end();
    }

    /** "jam tujuh tiga puluh" are two numbers, "jam tujuh lima botol" is one; -1 if no number follows. */
    private static int afterMeasure(Utterance words, int at) {
        int end = words.skip(at, WordClass.FILLER, WordClass.NUMBER_CUE);
        SpokenNumber number = words.number(end);
        if (number == null) {
            return -1;
        }
        end = number.end();
        number = words.number(end);
        while (number != null && !words.isAny(number.end(), WordClass.UNIT, WordClass.DRINK)) {
            end = number.end();
            number = words.number(end);
        }
        return words.skip(end, WordClass.MEASURE_AFTER, WordClass.SOFT_MEASURE_AFTER);
    }

    /** "dua belas ribu tiga gelas" is a price and an amount, it seems, and not 12,003; -1 if it is nothing of the kind. */
    private static int endOfPrice(Utterance words, int at, SpokenNumber number) {
        long rest = number.whole() % SMALLEST_PRICE;
        if (number.whole() < SMALLEST_PRICE
                || rest == 0
                || rest >= LARGEST_REST
                || words.token(at).number()) {
            return -1;
        }
        int end = number.end() - 1;
        while (end > at && !isNumber(words, at, end, number.whole() - rest)) {
            end--;
        }
        return end > at && words.isAny(number.end(), WordClass.UNIT, WordClass.DRINK) ? end : -1;
    }

    private static boolean isNumber(Utterance words, int from, int to, long value) {
        SpokenNumber number = words.numberExactly(from, to);
        return number != null && number.isWhole() && number.whole() == value;
    }

    /** Round thousands of nothing in particular are money; "lima ribu satu" is the price of one. */
    private static boolean isBarePrice(Utterance words, SpokenNumber number) {
        boolean each = words.word(number.end() - 1).equals("satu");
        return number.isWhole()
                && number.whole() >= SMALLEST_PRICE
                && (number.whole() - (each ? 1 : 0)) % PRICE_STEP == 0
                && !words.isAny(number.end(), WordClass.UNIT, WordClass.DRINK);
    }
}
