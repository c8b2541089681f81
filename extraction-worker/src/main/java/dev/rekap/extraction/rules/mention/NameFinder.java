package dev.rekap.extraction.rules.mention;

import dev.rekap.extraction.rules.mention.Mention.Marker;
import dev.rekap.extraction.rules.mention.Mention.Name;
import dev.rekap.extraction.rules.mention.Mention.NameCue;
import dev.rekap.extraction.rules.mention.Mention.Sign;
import dev.rekap.extraction.rules.text.Utterance;
import dev.rekap.extraction.rules.text.WordClass;
import dev.rekap.indonesian.SpokenNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds customers' names: after a cue, after an honorific, or by their place. */
final class NameFinder {

    private static final int MOST_WORDS = 4;

    /** Short for "teteh"; also tea. */
    private static final String SISTER = "teh";

    private static final int SHORTEST_VERB = 6;
    private static final List<String> VERB_BEGINNINGS =
            List.of("mem", "men", "meng", "meny", "ber", "ter", "per", "di");

    private NameFinder() {}

    static @Nullable Mention find(Utterance words, int at, List<Mention> before) {
        Mention cued = cued(words, at);
        if (cued != null) {
            return cued;
        }
        if (words.is(WordClass.HONORIFIC, at) || isSister(words, at)) {
            return honoured(words, at, before);
        }
        return bare(words, at, before);
    }

    /** "Teh Rina" is no tea, "teh melati" is, and so is "dua teh rina punya". */
    private static boolean isSister(Utterance words, int at) {
        return words.word(at).equals(SISTER)
                && words.isName(at + 1)
                && words.after(WordClass.DRINK, at) == at + 1
                && !words.knows(at + 1)
                && (words.breakBefore(at)
                        || (words.number(at - 1) == null
                                && !words.isAny(
                                        at - 1, WordClass.UNIT, WordClass.DRINK, WordClass.ONE, WordClass.ORDER)));
    }

    private static @Nullable Mention cued(Utterance words, int at) {
        Mention name = after(words, at, WordClass.NAME_CUE, NameCue.STRONG);
        name = name != null ? name : after(words, at, WordClass.SELF_CUE, NameCue.SELF);
        return name != null ? name : after(words, at, WordClass.FOR_CUE, NameCue.FOR);
    }

    private static @Nullable Mention after(Utterance words, int at, WordClass cueClass, NameCue cue) {
        int cueEnd = words.after(cueClass, at);
        if (cueEnd == at) {
            return null;
        }
        int start = words.skip(cueEnd, WordClass.FILLER);
        if (cue == NameCue.STRONG) {
            start = words.skip(start, WordClass.FILLER, WordClass.SLIP);
            boolean more = words.isAny(start, WordClass.SELF_CUE, WordClass.FOR_CUE);
            start = more ? words.skip(start, WordClass.SELF_CUE, WordClass.FOR_CUE, WordClass.FILLER) : start;
        }
        boolean ambiguous = words.word(at).equals("an") && cueEnd == at + 1;
        Name name = name(words, at, start, ambiguous ? NameCue.FOR : cue);
        boolean joins = cue == NameCue.FOR && words.is(WordClass.AND, at);
        return name != null && joins && !isSurely(words, name) ? null : name;
    }

    /** After "sama" or "dengan" more often comes another drink. */
    private static boolean isSurely(Utterance words, Name name) {
        return name.common() || words.is(WordClass.HONORIFIC, name.valueFrom() - 1);
    }

    /** "Bu Ani" names a customer, unless she is spoken to: "halo Bu Ani", "Bu Ani, saya mau pesan". */
    private static @Nullable Mention honoured(Utterance words, int at, List<Mention> before) {
        Name name = name(words, at, at, NameCue.HONORIFIC);
        if (name == null) {
            return null;
        }
        boolean greeted = words.is(WordClass.GREETING, at - 1) && !words.stopBefore(at);
        int next = words.skip(name.to(), WordClass.FILLER);
        boolean spokenTo = words.isAny(next, WordClass.SELF_CUE, WordClass.GREETING) && before.isEmpty();
        return greeted || spokenTo ? new Marker(at, name.to(), Sign.IGNORED) : name;
    }

    private static @Nullable Mention bare(Utterance words, int at, List<Mention> before) {
        boolean atBoundary = isBoundary(words, at, before);
        boolean follows = at == 0
                || words.knows(at - 1)
                || (!before.isEmpty() && before.getLast().to() == at);
        boolean common = follows
                && words.isName(at)
                && !words.knows(at)
                && (words.breakBefore(at)
                        || !words.isAny(at - 1, WordClass.DRINK, WordClass.UPPER)
                        || startsEntry(words, at, before));
        if (!common && !atBoundary) {
            return null;
        }
        Name name = name(words, at, at, NameCue.BARE);
        if (name == null) {
            return null;
        }
        return common || isFollowedByOrder(words, name.to()) ? name : null;
    }

    /** "siti dua es teh budi satu kopi": a name after an amount, and another amount. */
    private static boolean startsEntry(Utterance words, int at, List<Mention> before) {
        return !before.isEmpty()
                && before.getLast() instanceof Mention.Quantity last
                && last.to() == at
                && (words.number(at + 1) != null || words.is(WordClass.ONE, at + 1));
    }

    /** Whether a sentence or the part about a customer begins here. */
    private static boolean isBoundary(Utterance words, int at, List<Mention> before) {
        boolean greeted = before.isEmpty() && words.is(WordClass.GREETING, at - 1);
        if (at == 0 || words.stopBefore(at) || greeted) {
            return true;
        }
        if (before.isEmpty() || before.getLast().to() != at) {
            return false;
        }
        // "Sinta 2 es teh, Dodi 1 kopi"
        return before.getLast() instanceof Marker marker
                ? marker.sign() == Sign.NEXT || marker.sign() == Sign.THEN
                : words.breakBefore(at);
    }

    private static @Nullable Name name(Utterance words, int from, int start, NameCue cue) {
        if (cue == NameCue.STRONG && words.is(WordClass.ORGANISATION, start)) {
            return organisation(words, from, start);
        }
        int first = start;
        while (first - start < MOST_WORDS && words.is(WordClass.HONORIFIC, first) && first + 1 < words.size()) {
            first = words.after(WordClass.HONORIFIC, first);
        }
        first += isSister(words, first) ? 1 : 0;
        if (first > start && isCalledSo(words, cue, start, first)) {
            return new Name(from, first, first - 1, words.title(first - 1), cue, false, false, false);
        }
        if (!begins(words, first, cue, first > start)) {
            return null;
        }
        int end = first + 1;
        while (end - first < MOST_WORDS && continues(words, end)) {
            end++;
        }
        boolean honoured = cue == NameCue.FOR && first > start;
        if (!words.isName(first)
                && !honoured
                && needsContext(cue, words, first)
                && !isFollowedByStructure(words, end)) {
            return null;
        }
        boolean common = words.isName(first);
        boolean titled = !common && end > first + 1 && words.isName(first + 1);
        boolean overrun =
                end > first + 1 && !words.isCased() && !words.isName(end - 1) && !isFollowedByStructure(words, end);
        return new Name(from, end, first, title(words, first, end), cue, common, titled || overrun, false);
    }

    /** "nama saya Koko", "Bu Cici 2", "Cici: 2": what is said goes on after an honorific as after a name. */
    private static boolean isCalledSo(Utterance words, NameCue cue, int start, int at) {
        boolean listed =
                words.stopBefore(start) && at < words.size() && words.token(at).before() == ':';
        boolean named =
                listed || (cue == NameCue.STRONG && at == start + 1) || (at > start + 1 && words.isName(at - 1));
        return named && isFollowedByOrder(words, at) && (at >= words.size() || !isUnusual(words, at));
    }

    /** "Toko Makmur Jaya" keeps its first word. */
    private static @Nullable Name organisation(Utterance words, int from, int start) {
        int end = start + 1;
        while (end - start < MOST_WORDS && (words.is(WordClass.STREET_WORD, end) || continues(words, end))) {
            end++;
        }
        return end == start + 1
                ? null
                : new Name(from, end, start, title(words, start, end), NameCue.STRONG, true, false, false);
    }

    private static String title(Utterance words, int from, int to) {
        StringBuilder value = new StringBuilder(words.title(from));
        for (int i = from + 1; i < to; i++) {
            value.append(' ').append(words.title(i));
        }
        return value.toString();
    }

    private static boolean begins(Utterance words, int at, NameCue cue, boolean honoured) {
        if (at >= words.size() || words.token(at).number()) {
            return false;
        }
        if (words.token(at).isLetter()) {
            // "atas nama M Yusuf"
            return cue == NameCue.STRONG && words.isName(at + 1);
        }
        if (words.isName(at)) {
            boolean time = !honoured
                    && cue != NameCue.STRONG
                    && words.isAny(at, WordClass.MEASURE_BEFORE, WordClass.SOFT_MEASURE_AFTER);
            return !time
                    && !(words.isCased() && words.knows(at) && !words.token(at).capital());
        }
        if (words.knows(at) || words.number(at) != null) {
            return (honoured || cue == NameCue.STRONG || cue == NameCue.SELF) && isUnusual(words, at);
        }
        boolean certain = cue == NameCue.STRONG || (honoured && cue != NameCue.HONORIFIC);
        return certain || (words.isCased() ? words.token(at).capital() : !isVerb(words.word(at)));
    }

    /** "Bu Nem", "nama saya Milo": a number or a drink is a name where nothing is counted by it, and an order or a place follows. */
    private static boolean isUnusual(Utterance words, int at) {
        SpokenNumber number = words.number(at);
        boolean single = number != null && number.end() == at + 1;
        boolean drink = words.after(WordClass.DRINK, at) == at + 1;
        boolean goesOn =
                words.isAny(at + 1, WordClass.ORDER, WordClass.KIND, WordClass.ADDRESS_CUE, WordClass.PLACE_CUE);
        boolean ends = at + 1 >= words.size() || words.breakBefore(at + 1);
        return !words.token(at).number() && ((single && goesOn) || (drink && (goesOn || ends)));
    }

    private static boolean isVerb(String word) {
        return word.length() >= SHORTEST_VERB && VERB_BEGINNINGS.stream().anyMatch(word::startsWith);
    }

    private static boolean continues(Utterance words, int at) {
        if (at >= words.size()
                || words.breakBefore(at)
                || words.token(at).number()
                || words.token(at).isLetter()) {
            return false;
        }
        boolean capitalOrPlain = !words.isCased() || words.token(at).capital();
        boolean place = words.isAny(at, WordClass.PLACE, WordClass.OWNED_PLACE, WordClass.SIDE, WordClass.NAME_CUE);
        return capitalOrPlain && !place && words.number(at) == null && (words.isName(at) || !words.knows(at));
    }

    private static boolean needsContext(NameCue cue, Utterance words, int at) {
        return switch (cue) {
            case STRONG, SELF -> false;
            case FOR, HONORIFIC, BARE -> !(words.isCased() && words.token(at).capital());
        };
    }

    private static boolean isFollowedByStructure(Utterance words, int at) {
        return at >= words.size()
                || words.breakBefore(at)
                || isFollowedByOrder(words, at)
                || words.isAny(
                        at,
                        WordClass.DRINK,
                        WordClass.FILLER,
                        WordClass.PLACE_CUE,
                        WordClass.AND,
                        WordClass.THEN,
                        WordClass.GREETING);
    }

    private static boolean isFollowedByOrder(Utterance words, int at) {
        return words.isAny(
                        at,
                        WordClass.KIND,
                        WordClass.ADDRESS_CUE,
                        WordClass.ORDER,
                        WordClass.ONE,
                        WordClass.NUMBER_CUE,
                        WordClass.BLOCK,
                        WordClass.SIDE)
                || (words.is(WordClass.PLACE_CUE, at) && words.isAny(at + 1, WordClass.KIND, WordClass.SIDE))
                || words.number(at) != null;
    }
}
