package dev.rekap.extraction.rules.address;

import dev.rekap.extraction.rules.text.Utterance;
import dev.rekap.extraction.rules.text.WordClass;
import dev.rekap.indonesian.SpokenNumber;
import org.jspecify.annotations.Nullable;

/**
 * The number of a house, an RT or a block, in digits: "dua belas a" is {@code 12A}.
 *
 * @param text without leading zeros
 * @param end index of the token after it
 */
record HouseNumber(String text, int end) {

    private static final long MOST = 99_999;
    private static final int MOST_ZEROS = 3;

    /**
     * Reads the number at the token, or null. Where words for what is ordered follow, the amount is theirs: in "nomor dua
     * puluh tiga botol" the house is 20.
     *
     * @param certain whether the speaker said "nomor", so that it is a number of a house whatever follows
     */
    static @Nullable HouseNumber read(Utterance words, int start, boolean certain) {
        int at = afterZeros(words, start);
        SpokenNumber number = number(words, at);
        if (words.is(WordClass.NEXT_ONE, start)) {
            return null;
        }
        if (number == null || !number.isWhole() || number.whole() > MOST) {
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

    /** The number of an RT or RW: no letter or slash belongs to it. */
    static @Nullable HouseNumber readPlain(Utterance words, int start) {
        int at = afterZeros(words, start);
        SpokenNumber number = number(words, at);
        if (number == null || !number.isWhole() || number.whole() > MOST) {
            return null;
        }
        return isCounted(words, number.end()) ? shorter(words, at, number.end()) : withoutLetter(number);
    }

    /** "nol nol tiga" is 3. */
    private static int afterZeros(Utterance words, int at) {
        int place = at;
        while (place - at < MOST_ZEROS && words.digit(place) == 0 && words.number(place + 1) != null) {
            place++;
        }
        return place;
    }

    /** "1/2" is no half here. */
    private static @Nullable SpokenNumber number(Utterance words, int at) {
        boolean slash = at + 1 < words.size() && words.token(at + 1).before() == '/';
        return slash ? words.numberExactly(at, at + 1) : words.number(at);
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
            if (first != null && first.isWhole() && words.numberExactly(end, to) != null) {
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
        boolean code = end + 1 < words.size()
                && words.token(end + 1).number()
                && words.token(end + 1).glued();
        if (end < words.size() && words.token(end).isLetter() && !code && isHouseLetter(words, end)) {
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
