package dev.rekap.extraction.rules.record;

import dev.rekap.extraction.rules.address.AddressPart;
import dev.rekap.extraction.rules.mention.Mention;
import dev.rekap.extraction.rules.mention.Mention.Address;
import dev.rekap.extraction.rules.mention.Mention.Change;
import dev.rekap.extraction.rules.mention.Mention.Marker;
import dev.rekap.extraction.rules.mention.Mention.Name;
import dev.rekap.extraction.rules.mention.Mention.Phone;
import dev.rekap.extraction.rules.mention.Mention.Quantity;
import dev.rekap.extraction.rules.mention.Mention.Share;
import dev.rekap.extraction.rules.mention.Mention.Sign;
import dev.rekap.extraction.rules.text.Utterance;
import dev.rekap.extraction.rules.text.WordClass;
import dev.rekap.indonesian.SpokenNumber;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts what stands beside a value and is not explained: words that the grammar does not know, numbers that nothing uses, and
 * words that leave open how many. What is not understood may change what is.
 */
public final class Surroundings {

    /** A word that is not known counts only so near, and only in the same sentence. */
    private static final int NEAR = 2;

    /** Words that leave an amount open count so far, up to the next value. */
    private static final int FAR = 8;

    /** A number is no longer than that. */
    private static final int LONGEST_NUMBER = 4;

    private enum Place {
        /** Belongs to a value. */
        VALUE,
        /** Belongs to words that say how values belong together, or that are none: a correction, a price. */
        UNDERSTOOD,
        /** Takes back what stands before it. */
        CORRECTION,
        /** A common word. */
        KNOWN,
        UNKNOWN,
        /** A number that no mention uses. */
        NUMBER,
        /** Leaves an amount open. */
        DOUBT
    }

    private final Utterance words;
    private final Place[] places;

    /** Where addresses end that have no house number. */
    private final BitSet roadEnds = new BitSet();

    public Surroundings(Utterance words, List<Mention> mentions) {
        this.words = words;
        this.places = new Place[words.size()];
        for (int at = 0; at < places.length; at++) {
            places[at] = place(at);
        }
        mentions.forEach(this::cover);
        explainPhrases();
    }

    private Place place(int at) {
        if (words.token(at).number() || words.number(at) != null) {
            return Place.NUMBER;
        }
        if (words.is(WordClass.DOUBT, at)) {
            return Place.DOUBT;
        }
        return words.knows(at) || words.token(at).isLetter() ? Place.KNOWN : Place.UNKNOWN;
    }

    private void cover(Mention mention) {
        if (mention instanceof Address address && address.parts().getLast().kind() == AddressPart.Kind.ROAD) {
            roadEnds.set(address.to());
        }
        Place place = switch (mention) {
            case Quantity quantity when quantity.share() == Share.BARE -> Place.NUMBER;
            case Name _, Address _, Quantity _, Phone _, Change _ -> Place.VALUE;
            case Marker marker when marker.sign() == Sign.UNREAD -> Place.NUMBER;
            case Marker marker when marker.sign() == Sign.DENIAL -> Place.DOUBT;
            case Marker marker
            when marker.sign() == Sign.SLIP
                    || marker.sign() == Sign.CORRECTION
                    || marker.sign() == Sign.STRONG_CORRECTION -> Place.CORRECTION;
            case Marker _ -> Place.UNDERSTOOD;
        };
        Arrays.fill(places, mention.from(), mention.to(), place);
    }

    /** Whole phrases are looked at last, for what begins in one may go on beyond it. */
    private void explainPhrases() {
        for (int at = 0; at < places.length; at++) {
            int harmless = words.after(WordClass.HARMLESS, at);
            if (harmless > at) {
                Arrays.fill(places, at, harmless, Place.UNDERSTOOD);
                continue;
            }
            int doubt = words.after(WordClass.DOUBT, at);
            for (int i = at; i < doubt; i++) {
                places[i] = places[i] == Place.KNOWN || places[i] == Place.UNKNOWN ? Place.DOUBT : places[i];
            }
        }
    }

    /** How much beside an amount is not explained; 0 if all is. */
    int around(Quantity quantity) {
        int doubts = isTorn(quantity.from(), quantity.to()) ? 1 : 0;
        doubts += meetsNumber(quantity.to()) || followsTitle(quantity.from()) ? 1 : 0;
        doubts += followsRoad(quantity.from()) || isOfTime(quantity.to()) || holdsUnknown(quantity) ? 1 : 0;
        return doubts
                + (int) window(quantity)
                        .filter(at -> switch (places[at]) {
                            case VALUE, UNDERSTOOD, CORRECTION, KNOWN -> false;
                            case NUMBER, DOUBT -> true;
                            case UNKNOWN -> isNear(quantity, at);
                        })
                        .count();
    }

    /** "jalan mawar 4 es teh": four of them, or house 4. */
    private boolean followsRoad(int at) {
        return roadEnds.get(at) && isNumber(at) && !words.breakBefore(at) && words.is(WordClass.DRINK, endOfNumber(at));
    }

    private int endOfNumber(int at) {
        SpokenNumber number = words.number(at);
        return number == null ? at : number.end();
    }

    /** "es teh satu hari": more than one, it may be. */
    private boolean isOfTime(int at) {
        return at < words.size() && !words.breakBefore(at) && words.is(WordClass.PERIOD, at);
    }

    /** "paket hemat satu" */
    private boolean holdsUnknown(Quantity quantity) {
        int at = quantity.from();
        while (at < quantity.to()) {
            if (!isNumber(at) && !words.knows(at) && !words.token(at).isLetter()) {
                return true;
            }
            at = Math.max(at + 1, endOfNumber(at));
        }
        return false;
    }

    /** "es teh dua lima ribu": two numbers, and nothing between. */
    private boolean meetsNumber(int at) {
        return at < words.size() && !words.breakBefore(at) && isNumber(at) && isNumber(at - 1);
    }

    private boolean isNumber(int at) {
        return at < words.size() && (words.token(at).number() || words.number(at) != null);
    }

    /** "pak haji satu galon": somebody without a name, who may be another customer. */
    private boolean followsTitle(int at) {
        return at > 1
                && places[at - 1] == Place.KNOWN
                && words.is(WordClass.HONORIFIC, at - 1)
                && words.is(WordClass.HONORIFIC, at - 2);
    }

    /** Whether words beside an amount leave open how many. */
    public boolean leavesOpen(Quantity quantity) {
        return window(quantity).anyMatch(at -> places[at] == Place.DOUBT);
    }

    /** The places on both sides of an amount, up to the next value. */
    private IntStream window(Quantity quantity) {
        int first = quantity.from();
        while (first > 0 && quantity.from() - first < FAR && places[first - 1] != Place.VALUE) {
            first--;
        }
        int last = quantity.to();
        while (last < places.length && last - quantity.to() < FAR && places[last] != Place.VALUE) {
            last++;
        }
        return IntStream.concat(
                IntStream.range(first, quantity.from()), IntStream.range(quantity.to(), Math.max(last, quantity.to())));
    }

    private boolean isNear(Quantity quantity, int at) {
        return at < quantity.from()
                ? quantity.from() - at <= NEAR && !isStopBetween(at + 1, quantity.from())
                : at - quantity.to() < NEAR && !isStopBetween(quantity.to(), at);
    }

    private boolean isStopBetween(int from, int to) {
        for (int at = from; at <= to; at++) {
            if (words.stopBefore(at)) {
                return true;
            }
        }
        return false;
    }

    /** How much right beside a name is not explained: it may be a part of it. */
    int beside(Name name) {
        boolean before = name.from() > 0 && !words.breakBefore(name.from()) && places[name.from() - 1] == Place.UNKNOWN;
        return (before ? 1 : 0) + (mayGoOn(name.to(), false) ? 1 : 0);
    }

    /** How much right beside an address is not explained: it may be a part of it. */
    int beside(Address address) {
        int from = address.from();
        boolean before = from > 0 && !words.breakBefore(from) && mayBelong(from - 1);
        return (isTorn(from, address.to()) || followsRoad(address.to()) ? 1 : 0)
                + (before ? 1 : 0)
                + (mayGoOn(address.to(), true) ? 1 : 0);
    }

    /** Whether what follows may belong to the value before it, or was to stand in its place: "Gatot, eh salah, …". */
    private boolean mayGoOn(int to, boolean address) {
        int at = to;
        while (at < places.length && places[at] == Place.CORRECTION) {
            at++;
        }
        boolean near = at < places.length && (at > to || !words.breakBefore(at));
        return near && (places[at] == Place.UNKNOWN || (address && mayBelong(at)));
    }

    /** A word of addresses, a number or an unknown word that no value uses. */
    private boolean mayBelong(int at) {
        return switch (places[at]) {
            case UNKNOWN, NUMBER -> true;
            case KNOWN ->
                words.isAny(
                        at,
                        WordClass.KIND,
                        WordClass.ADMIN,
                        WordClass.NUMBER_CUE,
                        WordClass.RT,
                        WordClass.RW,
                        WordClass.BLOCK,
                        WordClass.PART,
                        WordClass.SIDE,
                        WordClass.PLACE,
                        WordClass.OWNED_PLACE,
                        WordClass.CITY,
                        WordClass.STREET_WORD);
            case VALUE, UNDERSTOOD, CORRECTION, DOUBT -> false;
        };
    }

    /** Whether a number goes on beyond the words: of "nomor dua puluh tiga botol" the house may be 20 or 23. */
    private boolean isTorn(int from, int to) {
        return isInsideNumber(from) || isInsideNumber(to);
    }

    private boolean isInsideNumber(int at) {
        for (int start = Math.max(0, at - LONGEST_NUMBER); start < at; start++) {
            SpokenNumber number = at < words.size() ? words.number(start) : null;
            if (number != null && number.end() > at) {
                return true;
            }
        }
        return false;
    }
}
