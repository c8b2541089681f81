package dev.rekap.extraction.rules.mention;

import dev.rekap.extraction.rules.address.AddressPart;
import java.util.List;

/** Something that was said and means something, with its place among the tokens. */
public sealed interface Mention {

    /** Index of the first token. */
    int from();

    /** Index after the last token. */
    int to();

    /** How sure it is that words are a name, surest first. */
    enum NameCue {
        /** After "atas nama". */
        STRONG,
        /** After "untuk". */
        FOR,
        /** After "pak". */
        HONORIFIC,
        /** After "saya". */
        SELF,
        /** Only by its place, or by being a common name. */
        BARE
    }

    /**
     * A customer's name.
     *
     * @param valueFrom index of the first token of the name itself
     * @param common whether it begins with a common given name
     */
    record Name(int from, int to, int valueFrom, String value, NameCue cue, boolean common, boolean corrected)
            implements Mention {

        Name afterCorrection() {
            return new Name(from, to, valueFrom, value, cue, common, true);
        }
    }

    /** An address or a part of one. */
    record Address(int from, int to, int valueFrom, List<AddressPart> parts, boolean cued, boolean corrected)
            implements Mention {

        public Address {
            parts = List.copyOf(parts);
        }

        /** Whether it names no road or settlement, and so may belong to an address said before. */
        public boolean isFragment() {
            return parts.stream().noneMatch(part -> part.kind() == AddressPart.Kind.ROAD);
        }

        Address withParts(List<AddressPart> newParts) {
            return new Address(from, to, valueFrom, newParts, cued, true);
        }
    }

    /** What an amount is of the whole. */
    enum Share {
        /** One of the amounts to be summed. */
        ITEM,
        /** Comes on top of those. */
        EXTRA,
        /** Is the sum. */
        TOTAL,
        /** A number and nothing that says of what. */
        BARE
    }

    /**
     * An amount.
     *
     * @param drinks the words for what is ordered
     * @param sure whether a unit was said
     * @param food whether it is something to eat
     */
    record Quantity(
            int from,
            int to,
            long amount,
            Share share,
            List<String> drinks,
            boolean sure,
            boolean food,
            boolean corrected)
            implements Mention {

        public Quantity {
            drinks = List.copyOf(drinks);
        }

        Quantity inPlaceOf(Quantity old) {
            Share newShare = share == Share.BARE ? old.share : share;
            return new Quantity(
                    from, to, amount, newShare, drinks.isEmpty() ? old.drinks : drinks, sure || old.sure, food, true);
        }
    }

    /** A telephone number; only digits, with a leading plus sign kept. */
    record Phone(int from, int to, int valueFrom, String digits) implements Mention {}

    /** What a marker does. */
    enum Sign {
        SLIP,
        CORRECTION,
        STRONG_CORRECTION,
        BUT,
        DENIAL,
        NEXT,
        THEN,
        STOP,
        SAME_ADDRESS,
        ORDER,
        QUESTION,
        CANCEL,
        TALK,
        /** Words that are understood and mean nothing for a record: a price, a time, an address to somebody else. */
        IGNORED
    }

    /** Words that say how the mentions belong together. */
    record Marker(int from, int to, Sign sign) implements Mention {}
}
