package dev.rekap.extraction.rules.address;

import dev.rekap.extraction.rules.text.SpokenNumber;
import dev.rekap.extraction.rules.text.Utterance;
import dev.rekap.extraction.rules.text.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * The number of a house, an RT or a block, in digits: "dua belas a" is {@code 12A}.
 *
 * @param text without leading zeros
 * @param end index of the token after it
 */
record HouseNumber(String text, int end) {

    private static final long MOST = 99_999;

    /**
     * Reads the number at the token, or null. Where words for what is ordered follow, the amount is theirs: in "nomor dua
     * puluh tiga botol" the house is 20.
     *
     * @param certain whether the speaker said "nomor", so that it is a number of a house whatever follows
     */
    static @Nullable HouseNumber read(Utterance words, int start, boolean certain) {
        // "nol tiga" is 3.
        int at = words.digit(start) == 0 && words.number(start + 1) != null ? start + 1 : start;
        SpokenNumber number = words.number(at);
        if (words.is(WordClass.NEXT_ONE, start)) {
            return null;
        }
        if (number == null || number.half() || number.whole() > MOST) {
            return null;
        }
        if (isCounted(words, number.end())) {
            HouseNumber shorter = shorter(words, at, number.end());
            return shorter == null && certain ? withoutLetter(number) : shorter;
        }
        if (!certain && words.is(WordClass.MEASURE_AFTER, number.end())) {
            return null;
        }
        return certain && words.digit(at) >= 0 ? digits(words, at, number) : withLetter(words, number);
    }

    private static HouseNumber withoutLetter(SpokenNumber number) {
        return new HouseNumber(Long.toString(number.whole()), number.end());
    }

    /** Whether something is counted by the number that ends here. */
    private static boolean isCounted(Utterance words, int end) {
        if (words.is(WordClass.UNIT, end)) {
            return true;
        }
        int after = words.skip(end, WordClass.DRINK);
        return after > end && !words.breakBefore(end) && words.number(after) == null && !words.is(WordClass.ONE, after);
    }

    private static @Nullable HouseNumber shorter(Utterance words, int from, int to) {
        for (int end = to - 1; end > from; end--) {
            SpokenNumber first = words.numberExactly(from, end);
            if (first != null && !first.half() && words.numberExactly(end, to) != null) {
                return withoutLetter(first);
            }
        }
        return null;
    }

    /** "nomor satu dua" is 12, digit by digit. */
    private static HouseNumber digits(Utterance words, int at, SpokenNumber first) {
        StringBuilder text = new StringBuilder();
        int end = at;
        SpokenNumber next = first;
        while (next != null
                && next.end() == end + 1
                && words.digit(end) >= 0
                && !words.is(WordClass.NEXT_ONE, end)
                && !isCounted(words, next.end())) {
            text.append(next.whole());
            end = next.end();
            next = words.number(end);
        }
        return text.length() > 1 ? new HouseNumber(text.toString(), end) : withLetter(words, first);
    }

    private static HouseNumber withLetter(Utterance words, SpokenNumber number) {
        String text = Long.toString(number.whole());
        int end = number.end();
        if (end < words.size() && words.token(end).isLetter() && isHouseLetter(words, end)) {
            return new HouseNumber(text + words.title(end), end + 1);
        }
        boolean slash = end < words.size()
                && words.token(end).before() == '/'
                && words.token(end).number();
        boolean dash = end < words.size()
                && words.token(end).before() == '-'
                && words.token(end).number();
        if (slash || dash) {
            return new HouseNumber(text + words.token(end).before() + words.word(end), end + 1);
        }
        return new HouseNumber(text, end);
    }

    /** "e" is more often a slip of the tongue than a house. */
    private static boolean isHouseLetter(Utterance words, int at) {
        return words.token(at).glued() || (!words.is(WordClass.SLIP, at) && !words.breakBefore(at));
    }
}
