package dev.rekap.extraction.rules.mention;

import dev.rekap.extraction.rules.mention.Mention.Quantity;
import dev.rekap.extraction.rules.mention.Mention.Share;
import dev.rekap.extraction.rules.text.Lexicon;
import dev.rekap.extraction.rules.text.SpokenNumber;
import dev.rekap.extraction.rules.text.Utterance;
import dev.rekap.extraction.rules.text.WordClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds amounts: "dua lusin teh botol", "kopi susu dua", "sebotol sirup", "totalnya lima". */
public final class QuantityFinder {

    private static final int WORDS_LOOKED_BACK = 5;
    private static final long MOST = 1_000_000;

    private QuantityFinder() {}

    /** An amount and the words for it; {@code drinks} and {@code food} stand right after it. */
    private record Amount(long count, boolean unit, int end) {}

    public static @Nullable Mention find(Utterance words, int at, List<Mention> before) {
        Amount amount = amount(words, at);
        if (amount == null || amount.count() < 0 || amount.count() > MOST) {
            return null;
        }
        int floor = before.isEmpty() ? 0 : before.getLast().to();
        int named = startOfNamed(words, at, floor);
        boolean foodAfter = words.is(WordClass.FOOD, amount.end()) && !words.is(WordClass.DRINK, amount.end());
        boolean foodBefore = named < at && words.is(WordClass.FOOD, named);
        boolean endsList = endsList(at, before) && !amount.unit();
        int end = named < at || endsList
                ? amount.end()
                : words.skip(amount.end(), foodAfter ? WordClass.FOOD : WordClass.DRINK);
        List<String> drinks = named < at ? drinks(words, named, at) : drinks(words, amount.end(), end);
        Share share = share(words, at, named, !drinks.isEmpty() || amount.unit() || named < at, before);
        return new Quantity(named, end, amount.count(), share, drinks, amount.unit(), foodAfter || foodBefore, false);
    }

    private static @Nullable Amount amount(Utterance words, int at) {
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
        Lexicon.Match unit = words.match(WordClass.UNIT, number.end());
        if (unit == null) {
            return new Amount(number.times(1), false, number.end());
        }
        long each = Long.parseLong(unit.value());
        return each > 1 && !number.half() && isHalf(words, unit.end())
                ? new Amount(number.withHalf(unit.end()).times(each), true, unit.end() + 1)
                : new Amount(number.times(each), true, unit.end());
    }

    /** "selusin setengah" is one and a half dozen. */
    private static Amount withHalf(Utterance words, long each, int end) {
        return each > 1 && isHalf(words, end)
                ? new Amount(each + each / 2, true, end + 1)
                : new Amount(each, true, end);
    }

    /** Whether "setengah" stands here and begins nothing of its own. */
    private static boolean isHalf(Utterance words, int at) {
        SpokenNumber half = words.number(at);
        return half != null && half.half() && half.whole() == 0 && !words.is(WordClass.UNIT, half.end());
    }

    /** Where the words for what is ordered begin that stand before the number; the number's place if there are none. */
    private static int startOfNamed(Utterance words, int at, int floor) {
        int place = at;
        int lowest = Math.max(floor, at - WORDS_LOOKED_BACK);
        while (place > lowest && words.isAny(place - 1, WordClass.FILLER) && !words.is(WordClass.DRINK, place - 1)) {
            place--;
        }
        int start = place;
        for (int from = place - 1; from >= lowest && !words.breakBefore(from + 1); from--) {
            boolean reaches = words.skip(from, WordClass.DRINK, WordClass.FOOD, WordClass.UNIT) >= start;
            boolean between = from + 1 == start && !words.knows(from) && from > lowest && isGoodsWord(words, from - 1);
            start = reaches || between ? from : start;
        }
        return start < place && !words.breakBefore(at) ? start : at;
    }

    private static boolean isGoodsWord(Utterance words, int at) {
        return words.isAny(at, WordClass.DRINK, WordClass.FOOD, WordClass.UNIT);
    }

    private static List<String> drinks(Utterance words, int from, int to) {
        List<String> drinks = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (words.is(WordClass.DRINK, i) && !words.word(i).equals("es")) {
                drinks.add(Lexicon.stem(words.word(i)));
            }
        }
        return drinks;
    }

    private static Share share(Utterance words, int at, int named, boolean ofSomething, List<Mention> before) {
        if (endsBefore(words, WordClass.TOTAL, at) || endsBefore(words, WordClass.TOTAL, named)) {
            return Share.TOTAL;
        }
        if (endsBefore(words, WordClass.ADD, named)) {
            return Share.EXTRA;
        }
        boolean ordered = endsBefore(words, WordClass.ORDER, at) || joins(words, at, before);
        return ofSomething || ordered || endsList(at, before) ? Share.ITEM : Share.BARE;
    }

    /** "sembilan kotak sirup susu cokelat dua": the last drink was the number's. */
    private static boolean endsList(int at, List<Mention> before) {
        return !before.isEmpty()
                && before.getLast() instanceof Quantity last
                && last.to() == at
                && last.drinks().size() > 1;
    }

    /** Whether the number follows "dan" and an amount. */
    private static boolean joins(Utterance words, int at, List<Mention> before) {
        return endsBefore(words, WordClass.AND, at)
                && before.stream().skip(Math.max(0, before.size() - 2)).anyMatch(Quantity.class::isInstance);
    }

    /** Whether a phrase of the class ends before the token, fillers aside. */
    public static boolean endsBefore(Utterance words, WordClass wordClass, int at) {
        int lowest = Math.max(0, at - WORDS_LOOKED_BACK);
        for (int start = at - 1; start >= lowest; start--) {
            int end = words.after(wordClass, start);
            if (end > start && words.skip(end, WordClass.FILLER, WordClass.SLIP) >= at) {
                return true;
            }
        }
        return false;
    }
}
