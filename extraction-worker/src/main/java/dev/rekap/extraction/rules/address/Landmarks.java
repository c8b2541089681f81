package dev.rekap.extraction.rules.address;

import dev.rekap.extraction.rules.address.AddressPart.Kind;
import dev.rekap.extraction.rules.text.Lexicon;
import dev.rekap.extraction.rules.text.Utterance;
import dev.rekap.extraction.rules.text.WordClass;
import org.jspecify.annotations.Nullable;

/** Reads landmarks: "depan masjid Al Ikhlas", "sebelah warung Bu Tini". */
final class Landmarks {

    private static final int MOST_NAME_WORDS = 3;

    private Landmarks() {}

    /** Where something lies: "depan …"; null if nothing is named after it. */
    static @Nullable AddressPart beside(Utterance words, int at) {
        Lexicon.Match side = words.match(WordClass.SIDE, at);
        if (side == null) {
            return null;
        }
        int start = words.skip(side.end(), WordClass.FILLER);
        AddressPart place = noun(words, start);
        if (place == null
                && words.isCased()
                && start < words.size()
                && words.token(start).capital()) {
            int end = named(words, start, false);
            place = end == start
                    ? null
                    : new AddressPart(
                            Kind.LANDMARK, RoadName.text(words, start, end).strip(), end);
        }
        return place == null ? null : new AddressPart(Kind.LANDMARK, side.value() + " " + place.text(), place.end());
    }

    /** A landmark that is an address by itself; a common one only with a name of its own. */
    static @Nullable AddressPart place(Utterance words, int at) {
        AddressPart place =
                words.is(WordClass.OWNED_PLACE, at) && !words.is(WordClass.PLACE, at) ? null : noun(words, at);
        boolean proper = place != null && place.text().contains(" ");
        return proper ? place : null;
    }

    private static @Nullable AddressPart noun(Utterance words, int at) {
        Lexicon.Match owned = words.match(WordClass.OWNED_PLACE, at);
        Lexicon.Match place = words.match(WordClass.PLACE, at);
        if (owned != null && (place == null || owned.end() >= place.end())) {
            return owned(words, at, owned);
        }
        if (place == null) {
            return null;
        }
        int end = words.is(WordClass.DEDICATED_PLACE, at)
                ? dedicated(words, place.end())
                : named(words, place.end(), true);
        boolean brand = !place.value().equals(place.value().toLowerCase(java.util.Locale.ROOT));
        String noun = brand ? place.value() : RoadName.plain(words, at, place.end());
        return new AddressPart(Kind.LANDMARK, noun + RoadName.text(words, place.end(), end), end);
    }

    /** "warung Bu Tini": here the honorific is part of the value. */
    private static AddressPart owned(Utterance words, int at, Lexicon.Match owned) {
        String noun = RoadName.plain(words, at, owned.end());
        if (words.is(WordClass.HONORIFIC, owned.end()) && isOwner(words, owned.end() + 1)) {
            int end = owned.end() + 2;
            return new AddressPart(Kind.LANDMARK, noun + RoadName.text(words, owned.end(), end), end);
        }
        int end = named(words, owned.end(), false);
        return new AddressPart(Kind.LANDMARK, noun + RoadName.text(words, owned.end(), end), end);
    }

    private static boolean isOwner(Utterance words, int at) {
        return at < words.size()
                && !words.breakBefore(at)
                && (words.isName(at) || !words.knows(at) || words.isAny(at, WordClass.RT, WordClass.RW));
    }

    /** "masjid Nurul Huda": names of people, if the address goes on after them. */
    private static int dedicated(Utterance words, int at) {
        int end = at;
        while (end - at < MOST_NAME_WORDS
                && end < words.size()
                && !words.breakBefore(end)
                && (words.isName(end) || RoadName.isPlain(words, end))) {
            end++;
        }
        boolean goesOn =
                end >= words.size() || words.breakBefore(end) || words.isAny(end, WordClass.KIND, WordClass.RT);
        return goesOn ? end : named(words, at, true);
    }

    /** "masjid agung", "toko makmur": no drink, and no place of its own. */
    private static boolean isStreetWord(Utterance words, int at) {
        return words.after(WordClass.STREET_WORD, at) == at + 1
                && !words.isAny(
                        at,
                        WordClass.DRINK,
                        WordClass.KIND,
                        WordClass.PLACE,
                        WordClass.CITY,
                        WordClass.HONORIFIC,
                        WordClass.NAME_CUE);
    }

    private static int named(Utterance words, int at, boolean street) {
        int end = at;
        while (end - at < MOST_NAME_WORDS
                && end < words.size()
                && !words.breakBefore(end)
                && !words.token(end).number()
                && words.number(end) == null
                && (words.is(WordClass.UPPER, end)
                        || (street && isStreetWord(words, end))
                        || !(words.knows(end) || words.isName(end)))) {
            end++;
        }
        return end;
    }
}
