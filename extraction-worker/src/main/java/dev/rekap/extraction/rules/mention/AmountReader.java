package dev.rekap.extraction.rules.mention;

import dev.rekap.extraction.rules.text.Lexicon;
import dev.rekap.extraction.rules.text.Utterance;
import dev.rekap.extraction.rules.text.WordClass;
import dev.rekap.indonesian.SpokenNumber;
import org.jspecify.annotations.Nullable;

/** Reads how many: a number with its unit, and what is multiplied, subtracted or left open beside it. */
final class AmountReader {

    /** A unit only before a drink: "dua pak teh"; before a name it is an honorific. */
    private static final String PACK = "pak";

    private static final String TIMES = "x";
    private static final long SMALLEST_PRICE = 500;

    /** A gross. What is larger counts sheets of paper, as a rule. */
    private static final long LARGEST_UNIT = 144;

    private AmountReader() {}

    /**
     * The amount that begins at the token, or null. Its count is -1 where a number was said that is not whole.
     *
     * @param open whether two numbers in a row may be a range: "dua tiga bungkus"
     */
    static @Nullable Amount read(Utterance words, int at, boolean open) {
        Amount first = plain(words, at);
        if (first == null || first.count() < 0) {
            return first;
        }
        Amount product = product(words, first);
        if (product != null) {
            return product;
        }
        Amount range = range(words, at, first, open);
        return range == null ? less(words, first, first.end()) : range;
    }

    /** "kurang dua" after an amount, or the amount itself. */
    static Amount less(Utterance words, Amount from, int at) {
        int cue = words.after(WordClass.LESS, at);
        Amount less = cue > at ? plain(words, words.skip(cue, WordClass.FILLER)) : null;
        return less == null || less.count() < 0 || less.count() >= from.count()
                ? from
                : new Amount(from.count() - less.count(), from.unit(), true, from.vague(), null, less.end());
    }

    /** A number and its unit, or one of a unit. */
    private static @Nullable Amount plain(Utterance words, int at) {
        Lexicon.Match one = words.match(WordClass.ONE, at);
        if (one != null) {
            return withHalf(words, Long.parseLong(one.value()), one.end());
        }
        Lexicon.Match dozen = words.match(WordClass.UNIT, at);
        if (dozen != null && !dozen.value().equals("1")) {
            return isHalf(words, dozen.end()) ? withHalf(words, Long.parseLong(dozen.value()), dozen.end()) : null;
        }
        SpokenNumber number = words.number(at);
        if (number == null) {
            return null;
        }
        int end = afterRepetition(words, number);
        Lexicon.Match unit = unit(words, end);
        if (unit == null) {
            return Amount.of(number.times(1), false, number.vague(), end);
        }
        long each = Long.parseLong(unit.value());
        boolean vague = number.vague() || each > LARGEST_UNIT;
        SpokenNumber half = each > 1 && number.isWhole() && isHalf(words, unit.end()) ? words.number(unit.end()) : null;
        return half == null
                ? Amount.of(number.times(each), true, vague, unit.end())
                : Amount.of(number.plus(half).times(each), true, vague, half.end());
    }

    /** "3 (tiga)" is one number. */
    private static int afterRepetition(Utterance words, SpokenNumber number) {
        boolean bracket =
                number.end() < words.size() && words.token(number.end()).before() == '(';
        SpokenNumber again = bracket ? words.number(number.end()) : null;
        return again != null && again.isWhole() && number.isWhole() && again.whole() == number.whole()
                ? again.end()
                : number.end();
    }

    private static Lexicon.@Nullable Match unit(Utterance words, int at) {
        boolean pack = words.word(at).equals(PACK) && words.is(WordClass.DRINK, at + 1);
        return pack ? new Lexicon.Match(at + 1, "1") : words.match(WordClass.UNIT, at);
    }

    /** "selusin setengah" is one and a half dozen. */
    private static Amount withHalf(Utterance words, long each, int end) {
        return each > 1 && isHalf(words, end)
                ? Amount.of(each + each / 2, true, false, end + 1)
                : Amount.of(each, true, false, end);
    }

    /** Whether "setengah" stands here and begins nothing of its own. */
    private static boolean isHalf(Utterance words, int at) {
        SpokenNumber half = words.number(at);
        return half != null && half.isPart() && half.times(2) == 1 && !words.is(WordClass.UNIT, half.end());
    }

    /** "2 x 12 botol" is 24; "3 dus isi 24" may be three or seventy-two. */
    private static @Nullable Amount product(Utterance words, Amount first) {
        boolean times = words.word(first.end() - 1).equals(TIMES);
        int place = words.skip(first.end(), WordClass.FILLER, WordClass.CONTENTS);
        boolean contents = words.is(WordClass.CONTENTS, place - 1);
        boolean cross = words.word(place).equals(TIMES);
        place += cross ? 1 : 0;
        SpokenNumber each = words.number(place);
        if (each == null
                || !each.isWhole()
                || each.whole() >= SMALLEST_PRICE
                || words.is(WordClass.MEASURE_AFTER, each.end())) {
            return null;
        }
        boolean at = words.token(place).before() == '@' || words.token(place).before() == '×';
        if (!times && !contents && !cross && !at) {
            return null;
        }
        long product = first.count() * each.whole();
        boolean container = first.unit() && !times;
        return new Amount(
                product,
                true,
                true,
                first.vague(),
                container ? (Long) first.count() : null,
                words.after(WordClass.UNIT, each.end()));
    }

    /** "dua atau tiga", "10-15", "dua tiga bungkus". */
    private static @Nullable Amount range(Utterance words, int at, Amount first, boolean open) {
        int cue = words.after(WordClass.RANGE, first.end());
        boolean dash = first.end() < words.size()
                && (words.token(first.end()).before() == '-'
                        || words.token(first.end()).before() == '–');
        Amount second = plain(words, cue);
        if (second == null
                || second.count() < 0
                || (cue == first.end() && !dash && !isNext(words, first, second, open))) {
            return null;
        }
        SpokenNumber number = words.number(at);
        SpokenNumber last = words.number(cue);
        long count = first.count();
        if (!first.unit() && second.unit() && number != null && last != null && last.numerator() > 0) {
            count = number.times(second.count() * last.denominator() / last.numerator());
        }
        return count < 0 || count == second.count()
                ? null
                : new Amount(count, second.unit() || first.unit(), false, true, second.count(), second.end());
    }

    /** "dua tiga" is two or three; "satu dua tiga" is counting. */
    private static boolean isNext(Utterance words, Amount first, Amount second, boolean open) {
        SpokenNumber next = words.number(first.end());
        return open
                && next != null
                && next.whole() == first.count() + 1
                && !first.unit()
                && !words.breakBefore(first.end())
                && !words.token(first.end()).number()
                && words.number(second.end()) == null;
    }
}
