package dev.rekap.extraction.rules.address;

import dev.rekap.extraction.rules.address.AddressPart.Kind;
import dev.rekap.extraction.rules.text.Lexicon;
import dev.rekap.extraction.rules.text.Utterance;
import dev.rekap.extraction.rules.text.WordClass;
import dev.rekap.indonesian.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one part of an address into its normal form. */
public final class AddressPartReader {

    private AddressPartReader() {}

    /**
     * The part that begins at the token, or null.
     *
     * @param parts what stands before it in the same address
     * @param cued whether the speaker said "alamat" or the like, so that words no class is known for may be a place
     * @param placed whether the speaker said "di" or the like, so that a landmark alone may be a place
     */
    public static @Nullable AddressPart read(
            Utterance words, int at, List<AddressPart> parts, boolean cued, boolean placed) {
        AddressPart part = road(words, at);
        part = part != null ? part : number(words, at);
        part = part != null ? part : rukun(words, at, WordClass.RT, Kind.RT);
        part = part != null ? part : rukun(words, at, WordClass.RW, Kind.RW);
        part = part != null ? part : block(words, at);
        part = part != null ? part : floor(words, at);
        part = part != null ? part : district(words, at);
        part = part != null ? part : Landmarks.beside(words, at);
        if (part == null && !parts.isEmpty()) {
            return following(words, at, parts.getLast());
        }
        part = part == null ? place(words, at, cued || placed) : part;
        return part == null && cued ? unknown(words, at) : part;
    }

    /** A landmark counts by itself where a place is expected, or where a road follows it. */
    private static @Nullable AddressPart place(Utterance words, int at, boolean expected) {
        AddressPart place = Landmarks.place(words, at);
        return place != null && (expected || words.is(WordClass.KIND, place.end())) ? place : null;
    }

    /** The same part said again without its cue: "lima" after "nomor tiga eh bukan". */
    public static @Nullable AddressPart again(Utterance words, int at, AddressPart last) {
        return switch (last.kind()) {
            case NUMBER -> prefixed(HouseNumber.read(words, at, false), "nomor ", Kind.NUMBER);
            case RT -> prefixed(HouseNumber.readPlain(words, at), "RT ", Kind.RT);
            case RW -> prefixed(HouseNumber.readPlain(words, at), "RW ", Kind.RW);
            case ROAD -> {
                int end = RoadName.end(words, at);
                boolean name = end > at && !words.knows(at) && words.number(at) == null;
                String kind = last.text().substring(0, Math.max(0, last.text().indexOf(' ')));
                yield name ? new AddressPart(Kind.ROAD, kind + RoadName.text(words, at, end), end) : null;
            }
            case BLOCK, FLOOR, DISTRICT, LANDMARK, CITY, WORDS -> null;
        };
    }

    private static @Nullable AddressPart prefixed(@Nullable HouseNumber number, String prefix, Kind kind) {
        return number == null ? null : new AddressPart(kind, prefix + number.text(), number.end());
    }

    private static @Nullable AddressPart following(Utterance words, int at, AddressPart last) {
        Lexicon.Match city = words.match(WordClass.CITY, at);
        if (city != null) {
            return new AddressPart(
                    Kind.CITY, RoadName.text(words, at, city.end()).strip(), city.end());
        }
        boolean mayBeNumber = last.kind() == Kind.ROAD && !words.stopBefore(at);
        AddressPart lot = mayBeNumber ? lot(words, at) : null;
        if (lot != null) {
            return lot;
        }
        HouseNumber number = mayBeNumber ? HouseNumber.read(words, at, false) : null;
        return number == null ? null : new AddressPart(Kind.NUMBER, number.text(), number.end());
    }

    /** "A/5", "C12": a block and a number that nobody calls so. */
    private static @Nullable AddressPart lot(Utterance words, int at) {
        if (at + 1 >= words.size()
                || !words.token(at).isLetter()
                || !words.token(at + 1).number()) {
            return null;
        }
        HouseNumber number = HouseNumber.read(words, at + 1, false);
        return number == null
                ? null
                : new AddressPart(
                        Kind.NUMBER, words.title(at) + between(words.token(at + 1)) + number.text(), number.end());
    }

    private static @Nullable AddressPart road(Utterance words, int at) {
        Lexicon.Match kind = words.match(WordClass.KIND, at);
        if (kind == null) {
            return null;
        }
        int end = RoadName.end(words, kind.end());
        if (end > kind.end()) {
            return new AddressPart(Kind.ROAD, kind.value() + RoadName.text(words, kind.end(), end), end);
        }
        HouseNumber number = HouseNumber.read(words, kind.end(), false);
        if (number != null) {
            return new AddressPart(Kind.ROAD, kind.value() + " " + number.text(), number.end());
        }
        boolean partFollows = words.isAny(kind.end(), WordClass.BLOCK, WordClass.RT, WordClass.NUMBER_CUE);
        return partFollows ? new AddressPart(Kind.ROAD, kind.value(), kind.end()) : null;
    }

    private static @Nullable AddressPart number(Utterance words, int at) {
        int end = words.after(WordClass.NUMBER_CUE, at);
        HouseNumber number = end == at ? null : HouseNumber.read(words, words.skip(end, WordClass.FILLER), true);
        return prefixed(number, "nomor ", Kind.NUMBER);
    }

    private static @Nullable AddressPart rukun(Utterance words, int at, WordClass wordClass, Kind kind) {
        int end = words.after(wordClass, at);
        // "RT/RW 003/005"
        int start = kind == Kind.RT && end > at ? words.after(WordClass.RW, end) : end;
        HouseNumber number = end == at ? null : HouseNumber.readPlain(words, words.skip(start, WordClass.FILLER));
        return prefixed(number, kind + " ", kind);
    }

    /** "blok C7" stays together, "blok c dua" has a letter and a number. */
    private static @Nullable AddressPart block(Utterance words, int at) {
        int start = words.after(WordClass.BLOCK, at);
        if (start == at || start >= words.size()) {
            return null;
        }
        HouseNumber alone = HouseNumber.read(words, start, false);
        if (alone != null) {
            return new AddressPart(Kind.BLOCK, "blok " + alone.text(), alone.end());
        }
        if (words.token(start).number()
                || (words.knows(start) && !words.token(start).isLetter())) {
            return null;
        }
        HouseNumber number = HouseNumber.read(words, start + 1, false);
        String letter = "blok " + words.title(start);
        if (number == null || words.breakBefore(start + 1)) {
            return new AddressPart(Kind.BLOCK, letter, start + 1);
        }
        return new AddressPart(Kind.BLOCK, letter + between(words.token(start + 1)) + number.text(), number.end());
    }

    private static String between(Token number) {
        if (number.before() == '/') {
            return "/";
        }
        return number.glued() || number.before() == '-' ? "" : " ";
    }

    private static @Nullable AddressPart floor(Utterance words, int at) {
        Lexicon.Match part = words.match(WordClass.PART, at);
        if (part == null || part.end() >= words.size()) {
            return null;
        }
        HouseNumber number = HouseNumber.read(words, part.end(), true);
        if (number != null) {
            return new AddressPart(Kind.FLOOR, part.value() + " " + number.text(), number.end());
        }
        boolean named = words.token(part.end()).isLetter()
                || words.is(WordClass.STREET_WORD, part.end())
                || (words.is(WordClass.NAMED_PART, at)
                        && words.after(WordClass.PLACE, at) <= part.end()
                        && (RoadName.isPlain(words, part.end()) || words.is(WordClass.PLACE, part.end())));
        return named ? new AddressPart(Kind.FLOOR, part.value() + " " + words.title(part.end()), part.end() + 1) : null;
    }

    private static @Nullable AddressPart district(Utterance words, int at) {
        Lexicon.Match kind = words.match(WordClass.ADMIN, at);
        int end = kind == null ? at : RoadName.end(words, kind.end());
        return kind == null || end == kind.end()
                ? null
                : new AddressPart(Kind.DISTRICT, kind.value() + RoadName.text(words, kind.end(), end), end);
    }

    private static @Nullable AddressPart unknown(Utterance words, int at) {
        int end = words.after(WordClass.CITY, at);
        end = end > at ? end : RoadName.plainEnd(words, at);
        return end == at
                ? null
                : new AddressPart(Kind.WORDS, RoadName.text(words, at, end).strip(), end);
    }
}
