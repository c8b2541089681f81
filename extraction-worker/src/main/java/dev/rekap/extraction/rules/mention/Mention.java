package dev.rekap.extraction.rules.mention;

import dev.rekap.extraction.rules.address.AddressPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param titled whether a word of it may be none of the name: a title before a common one, as in "komandan Suryo", or what
     *     comes after it
     */
    record Name(
            int from,
            int to,
            int valueFrom,
            String value,
            NameCue cue,
            boolean common,
            boolean titled,
            boolean corrected)
            implements Mention {

        Name afterCorrection() {
            return new Name(from, to, valueFrom, value, cue, common, titled, true);
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
        /** Says what some of those are like: "lima es teh, yang dua manis". */
        PART,
        /** Is the sum. */
        TOTAL,
        /** A number and nothing that says of what. */
        BARE
    }

    /**
     * An amount.
     *
     * @param said how many
     * @param drinks the words for what is ordered
     * @param food whether it is something to eat
     */
    record Quantity(int from, int to, Amount said, Share share, List<String> drinks, boolean food, boolean corrected)
            implements Mention {

        public Quantity {
            drinks = List.copyOf(drinks);
        }

        public long amount() {
            return said.count();
        }

        /** Whether a unit was said. */
        public boolean sure() {
            return said.unit();
        }

        /** Whether it was multiplied or subtracted. */
        public boolean computed() {
            return said.computed();
        }

        /** Whether the words leave open how many: "dua puluhan". */
        public boolean isOpen() {
            return said.isOpen();
        }

        /** What the same words may also mean. */
        public @Nullable Long other() {
            return said.other();
        }

        boolean isOf(List<String> others) {
            return drinks.stream().anyMatch(others::contains);
        }

        Quantity inPlaceOf(Quantity old) {
            Share newShare = share == Share.BARE || share == Share.TOTAL ? old.share : share;
            return new Quantity(from, to, said, newShare, drinks.isEmpty() ? old.drinks : drinks, food, true);
        }
    }

    /**
     * Changes an amount that was said before: "yang lima tadi jadi tujuh", "kopinya nggak jadi".
     *
     * @param old how many it was; null if only the drink is named
     * @param drinks the words for what it was
     * @param amount what it is now; null if it is withdrawn
     */
    record Change(
            int from,
            int to,
            @Nullable Long old,
            List<String> drinks,
            @Nullable Quantity amount) implements Mention {

        public Change {
            drinks = List.copyOf(drinks);
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
        /** A number that says how many, and not how many whole ones. */
        UNREAD,
        /** An amount was changed or withdrawn. */
        CHANGED,
        /** Something was to be changed or withdrawn, and it is not clear what. */
        UNCLEAR,
        /** Words that are understood and mean nothing for a record: a price, a time, an address to somebody else. */
        IGNORED
    }

    /** Words that say how the mentions belong together. */
    record Marker(int from, int to, Sign sign) implements Mention {}
}
