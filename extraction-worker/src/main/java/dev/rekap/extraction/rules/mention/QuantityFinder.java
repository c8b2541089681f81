package dev.rekap.extraction.rules.mention;

import dev.rekap.extraction.rules.mention.Mention.Marker;
import dev.rekap.extraction.rules.mention.Mention.Quantity;
import dev.rekap.extraction.rules.mention.Mention.Share;
import dev.rekap.extraction.rules.mention.Mention.Sign;
import dev.rekap.extraction.rules.text.Lexicon;
import dev.rekap.extraction.rules.text.Utterance;
import dev.rekap.extraction.rules.text.WordClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds amounts: "dua lusin teh botol", "kopi susu dua", "sebotol sirup", "totalnya lima". */
public final class QuantityFinder {

    private static final int WORDS_LOOKED_BACK = 5;
    private static final long MOST = 1_000_000;
    private static final int RECENT = 6;

    /** Before what some are like: "yang dua manis". */
    private static final String THE = "yang";

    /** After what comes on top: "dua lagi". */
    private static final String MORE = "lagi";

    private QuantityFinder() {}

    public static @Nullable Mention find(Utterance words, int at, List<Mention> before) {
        int floor = before.isEmpty() ? 0 : before.getLast().to();
        int named = startOfNamed(words, at, floor);
        Amount amount = AmountReader.read(words, at, !isDenied(before));
        if (amount == null || amount.count() > MOST) {
            return null;
        }
        if (amount.count() < 0) {
            return new Marker(at, amount.end(), Sign.UNREAD);
        }
        boolean foodAfter =
                named == at && words.is(WordClass.FOOD, amount.end()) && !words.is(WordClass.DRINK, amount.end());
        boolean foodBefore = named < at && words.after(WordClass.FOOD, named) > words.after(WordClass.DRINK, named);
        boolean endsList = endsList(at, before) && !amount.unit();
        int end = named < at || endsList
                ? amount.end()
                : words.skip(amount.end(), foodAfter ? WordClass.FOOD : WordClass.DRINK);
        List<String> drinks = named < at ? drinks(words, named, at) : drinks(words, amount.end(), end);
        boolean ofSomething = end > amount.end() || amount.unit() || named < at;
        Share share = share(words, at, named, amount.end(), ofSomething, floor, before);
        if (end > amount.end()) {
            // "tiga lusin es lilin kurang dua"
            amount = AmountReader.less(words, amount, end);
        }
        int whole = amount.unit() ? afterTotal(words, Math.max(end, amount.end())) : 0;
        share = whole > Math.max(end, amount.end()) ? Share.TOTAL : share;
        return new Quantity(
                named,
                Math.max(whole, Math.max(end, amount.end())),
                amount,
                share,
                drinks,
                foodAfter || foodBefore,
                false);
    }

    private static boolean isDenied(List<Mention> before) {
        return !before.isEmpty() && before.getLast() instanceof Marker marker && marker.sign() == Sign.DENIAL;
    }

    /** Where the words for what is ordered begin that stand before the number; the number's place if there are none. */
    private static int startOfNamed(Utterance words, int at, int floor) {
        int place = at;
        int lowest = Math.max(floor, at - WORDS_LOOKED_BACK);
        while (place > lowest
                && words.is(WordClass.FILLER, place - 1)
                && !words.word(place - 1).equals(THE)
                && !words.is(WordClass.DRINK, place - 1)) {
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

    static List<String> drinks(Utterance words, int from, int to) {
        List<String> drinks = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (words.is(WordClass.DRINK, i) && !words.isAny(i, WordClass.ANY_DRINK, WordClass.ATTRIBUTE)) {
                drinks.add(Lexicon.stem(words.word(i)));
            }
        }
        return drinks;
    }

    private static Share share(
            Utterance words, int at, int named, int amountEnd, boolean ofSomething, int floor, List<Mention> before) {
        if (endsBefore(words, WordClass.TOTAL, at, floor) || endsBefore(words, WordClass.TOTAL, named, floor)) {
            return Share.TOTAL;
        }
        if (endsBefore(words, WordClass.ADD, named, floor)
                || words.word(amountEnd).equals(MORE)) {
            return Share.EXTRA;
        }
        if (words.word(named - 1).equals(THE) && (ofSomething || isRecent(before))) {
            return Share.PART;
        }
        boolean ordered = endsBefore(words, WordClass.ORDER, at) || joins(words, at, before);
        return ofSomething || ordered || endsList(at, before) ? Share.ITEM : Share.BARE;
    }

    /** "enam cup total ya": the whole, if no number follows that it could be said of. */
    private static int afterTotal(Utterance words, int at) {
        int end = words.after(WordClass.TOTAL, at);
        boolean last = end > at && (end >= words.size() || words.breakBefore(end) || words.is(WordClass.FILLER, end));
        return last ? end : at;
    }

    /** "sembilan kotak sirup susu cokelat dua": the last drink was the number's. */
    private static boolean endsList(int at, List<Mention> before) {
        return !before.isEmpty()
                && before.getLast() instanceof Quantity last
                && last.to() == at
                && last.drinks().size() > 1;
    }

    /** Whether one of the last mentions is an amount. */
    private static boolean isRecent(List<Mention> before) {
        return before.stream().skip(Math.max(0, before.size() - RECENT)).anyMatch(Quantity.class::isInstance);
    }

    /** Whether the number follows "dan" and an amount. */
    private static boolean joins(Utterance words, int at, List<Mention> before) {
        return endsBefore(words, WordClass.AND, at)
                && before.stream().skip(Math.max(0, before.size() - 2)).anyMatch(Quantity.class::isInstance);
    }

    /** Whether a phrase of the class ends before the token, fillers aside. */
    public static boolean endsBefore(Utterance words, WordClass wordClass, int at) {
        return endsBefore(words, wordClass, at, 0);
    }

    private static boolean endsBefore(Utterance words, WordClass wordClass, int at, int floor) {
        int lowest = Math.max(floor, at - WORDS_LOOKED_BACK);
        for (int start = at - 1; start >= lowest; start--) {
            int end = words.after(wordClass, start);
            if (end > start && words.skip(end, WordClass.FILLER, WordClass.SLIP) >= at) {
                return true;
            }
        }
        return false;
    }
}
