package dev.rekap.extraction.rules.address;

import dev.rekap.extraction.rules.text.Utterance;
import dev.rekap.extraction.rules.text.WordClass;
import dev.rekap.indonesian.SpokenNumber;
import java.util.Locale;

/** Tells where the name of a road or settlement ends when nobody says so. */
final class RoadName {

    private static final int MOST_WORDS = 5;

    private RoadName() {}

    /** Where the name ends that begins at the token; the same place if none does. */
    static int end(Utterance words, int at) {
        int known = beforeNumber(words, at);
        if (known > at) {
            return known;
        }
        if (!mayBegin(words, at)) {
            return at;
        }
        int end = Math.max(at + 1, words.after(WordClass.STREET_WORD, at));
        int next = continued(words, end);
        while (next > end && end - at < MOST_WORDS) {
            end = next;
            next = continued(words, end);
        }
        return end;
    }

    /** Where words end that mean nothing else; the same place if there are none. */
    static int plainEnd(Utterance words, int at) {
        int end = isPlain(words, at) ? at + 1 : at;
        int next = end > at ? continued(words, end) : end;
        while (next > end && end - at < MOST_WORDS) {
            end = next;
            next = continued(words, end);
        }
        return end;
    }

    /** The words as an address writes them, each with a space before. */
    static String text(Utterance words, int from, int to) {
        StringBuilder text = new StringBuilder();
        int at = from;
        while (at < to) {
            SpokenNumber number = words.number(at);
            int named = words.after(WordClass.STREET_WORD, at);
            if (named > at + 1 && named <= to) {
                // "Mangga Dua" is written in words.
                for (int i = at; i < named; i++) {
                    text.append(' ').append(words.title(i));
                }
                at = named;
            } else if (number != null && number.isWhole() && number.end() <= to) {
                text.append(' ').append(number.whole());
                at = number.end();
            } else {
                text.append(' ').append(words.title(at));
                at++;
            }
        }
        return text.toString();
    }

    /** If "nomor", "blok" or the like comes soon, all before it is the name: "jalan jeruk manis nomor 3". */
    private static int beforeNumber(Utterance words, int at) {
        int end = at;
        while (end < words.size() && end - at <= MOST_WORDS && (end == at || !words.breakBefore(end))) {
            if (words.isAny(end, WordClass.NUMBER_CUE, WordClass.BLOCK, WordClass.RT)) {
                return end;
            }
            if (words.is(WordClass.KIND, end) && end > at) {
                return end;
            }
            if (isBarrier(words, end) && !(end == at && words.isName(at))) {
                return at;
            }
            end++;
        }
        return at;
    }

    private static boolean isBarrier(Utterance words, int at) {
        boolean counted = words.number(at) != null && words.isAny(at + 1, WordClass.UNIT, WordClass.DRINK);
        return counted
                || words.isAny(
                        at,
                        WordClass.NAME_CUE,
                        WordClass.SELF_CUE,
                        WordClass.FOR_CUE,
                        WordClass.ADDRESS_CUE,
                        WordClass.ORDER,
                        WordClass.STRONG_ORDER,
                        WordClass.PRONOUN,
                        WordClass.SLIP,
                        WordClass.CORRECTION,
                        WordClass.DENIAL,
                        WordClass.THEN,
                        WordClass.NEXT,
                        WordClass.QUESTION,
                        WordClass.SIDE,
                        WordClass.FILLER)
                || (words.is(WordClass.PART, at) && words.number(at + 1) != null)
                || (words.is(WordClass.HONORIFIC, at) && !words.is(WordClass.ROAD_TITLE, at));
    }

    private static boolean mayBegin(Utterance words, int at) {
        if (at >= words.size() || (words.stopBefore(at) && !words.token(at).capital())) {
            return false;
        }
        boolean named = words.isName(at)
                || words.isAny(
                        at, WordClass.DRINK, WordClass.PLACE, WordClass.CITY, WordClass.STREET_WORD, WordClass.UPPER);
        return words.is(WordClass.ROAD_TITLE, at) || (named && words.number(at) == null) || isPlain(words, at);
    }

    static boolean isPlain(Utterance words, int at) {
        return at < words.size()
                && words.number(at) == null
                && !words.token(at).number()
                && (!words.knows(at) || (words.token(at).isLetter() && !words.is(WordClass.SLIP, at)))
                && !(words.token(at).isLetter() && isDigits(words, at + 1))
                && !words.stopBefore(at);
    }

    private static boolean isDigits(Utterance words, int at) {
        return at < words.size() && words.token(at).number();
    }

    /** Where the next part of the name ends; the same place if the name ends here. */
    private static int continued(Utterance words, int at) {
        if (at >= words.size()
                || words.breakBefore(at)
                || words.number(at) != null
                || words.is(WordClass.NAME_CUE, at)) {
            return at;
        }
        int street = Math.max(words.after(WordClass.STREET_WORD, at), words.after(WordClass.UPPER, at));
        if (street > at) {
            return street;
        }
        return isPlain(words, at) || isFruit(words, at) ? at + 1 : at;
    }

    /** "jalan kebon kacang": no drink, for neither an amount nor more of a drink follows. */
    private static boolean isFruit(Utterance words, int at) {
        return words.is(WordClass.DRINK, at)
                && (!words.knows(at - 1) || words.is(WordClass.STREET_WORD, at - 1))
                && !words.isAny(at + 1, WordClass.DRINK, WordClass.UNIT, WordClass.ONE, WordClass.FILLER)
                && words.number(at + 1) == null;
    }

    /** Lower case, as common nouns are written. */
    static String plain(Utterance words, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(' ').append(words.word(i).toLowerCase(Locale.ROOT));
        }
        return text.toString().strip();
    }
}
