package dev.rekap.extraction.rules.mention;

import dev.rekap.extraction.rules.address.AddressPart;
import dev.rekap.extraction.rules.address.AddressPart.Kind;
import dev.rekap.extraction.rules.address.AddressPartReader;
import dev.rekap.extraction.rules.mention.Mention.Address;
import dev.rekap.extraction.rules.text.Utterance;
import dev.rekap.extraction.rules.text.WordClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds addresses: parts that follow each other, with the slips of the tongue among them mended. */
final class AddressFinder {

    private AddressFinder() {}

    static @Nullable Mention find(Utterance words, int at, List<Mention> before) {
        int cued = words.after(WordClass.ADDRESS_CUE, at);
        int start = words.skip(cued, WordClass.PLACE_CUE, WordClass.FILLER);
        boolean placed = words.is(WordClass.PLACE_CUE, at);
        if (cued == at && placed) {
            start = words.skip(at, WordClass.PLACE_CUE, WordClass.FILLER);
        } else if (cued == at) {
            start = at;
        }
        return new Reading(words, cued > at, placed).read(at, start);
    }

    /** Reads one address from front to back. */
    private static final class Reading {

        private final Utterance words;
        private final boolean cued;
        private final boolean placed;
        private final List<AddressPart> parts = new ArrayList<>();
        private boolean corrected;

        private Reading(Utterance words, boolean cued, boolean placed) {
            this.words = words;
            this.cued = cued;
            this.placed = placed;
        }

        private @Nullable Mention read(int from, int start) {
            int place = start;
            int valueFrom = -1;
            AddressPart part = next(place);
            while (part != null) {
                valueFrom = valueFrom < 0 ? place : valueFrom;
                parts.add(part);
                int began = place;
                place = part.end();
                addRukunWarga(began, place);
                place = parts.getLast().end();
                int before = -1;
                while (place > before) {
                    before = place;
                    place = afterCorrections(place);
                }
                part = next(place);
            }
            return parts.isEmpty() ? null : new Address(from, place, valueFrom, parts, cued, corrected);
        }

        /** "RT 02/05", "RT/RW nol tiga nol lima": the second number is the RW. */
        private void addRukunWarga(int from, int at) {
            if (parts.getLast().kind() != Kind.RT || at >= words.size()) {
                return;
            }
            boolean slash = words.token(at).number() && words.token(at).before() == '/';
            boolean both = words.is(WordClass.RW, words.after(WordClass.RT, from));
            AddressPart part =
                    slash || both ? AddressPartReader.again(words, at, new AddressPart(Kind.RW, "", at)) : null;
            if (part != null) {
                parts.add(part);
            }
        }

        private @Nullable AddressPart next(int at) {
            int start = parts.isEmpty() ? at : words.skip(at, WordClass.FILLER, WordClass.PLACE_CUE);
            AddressPart part = AddressPartReader.read(words, at, parts, cued, placed);
            if (part == null && start > at) {
                part = AddressPartReader.read(words, start, parts, cued, placed);
                boolean bare = part != null && part.kind() == Kind.NUMBER && words.number(start) != null;
                part = bare ? null : part;
            }
            boolean another = part != null && part.kind() == Kind.ROAD && words.stopBefore(start) && has(Kind.ROAD);
            return another ? null : part;
        }

        private boolean has(Kind kind) {
            return parts.stream().anyMatch(part -> part.kind() == kind);
        }

        /** "nomor tiga eh bukan lima", "jalan mawar eh jalan melati": the last word counts. */
        private int afterCorrections(int at) {
            int marker = words.skip(at, WordClass.CORRECTION, WordClass.STRONG_CORRECTION, WordClass.SLIP);
            if (marker == at) {
                return at;
            }
            int start =
                    words.skip(marker, WordClass.FILLER, WordClass.SLIP, WordClass.PLACE_CUE, WordClass.ADDRESS_CUE);
            AddressPart last = parts.getLast();
            AddressPart same = AddressPartReader.again(words, start, last);
            AddressPart mended = same != null ? same : AddressPartReader.read(words, start, List.of(), false, false);
            if (mended == null || parts.stream().noneMatch(part -> part.kind() == mended.kind())) {
                return at;
            }
            replace(mended);
            corrected = true;
            return mended.end();
        }

        private void replace(AddressPart mended) {
            int index = parts.size() - 1;
            while (parts.get(index).kind() != mended.kind()) {
                index--;
            }
            if (mended.kind() == Kind.ROAD) {
                parts.subList(index, parts.size()).clear();
                parts.add(mended);
            } else {
                parts.set(index, mended);
                // What comes next goes on after the correction, wherever the part stood.
                AddressPart last = parts.getLast();
                parts.set(parts.size() - 1, new AddressPart(last.kind(), last.text(), mended.end()));
            }
        }
    }
}
