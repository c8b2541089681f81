package dev.rekap.extraction.rules.mention;

import dev.rekap.extraction.rules.mention.Mention.Marker;
import dev.rekap.extraction.rules.mention.Mention.Sign;
import dev.rekap.extraction.rules.text.Lexicon;
import dev.rekap.extraction.rules.text.Utterance;
import dev.rekap.extraction.rules.text.WordClass;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the words that say how mentions belong together: corrections, the next customer, "alamatnya sama". */
final class MarkerFinder {

    /** Before a number it withdraws it; elsewhere it says how a drink is wanted. */
    private static final String DO_NOT = "jangan";

    /** So many mentions has an entry of a list at most. */
    private static final int FARTHEST = 60;

    private MarkerFinder() {}

    /** Those that must be seen before any name, address or amount is looked for. */
    static @Nullable Mention strong(Utterance words, int at, List<Mention> before) {
        Mention same = marker(words, at, WordClass.SAME_ADDRESS, Sign.SAME_ADDRESS);
        // In "es campur satu alamat …" the one is a drink.
        boolean counted = words.digit(at) >= 0 && words.isAny(at - 1, WordClass.DRINK, WordClass.UNIT);
        if (same != null && !counted) {
            return same;
        }
        Mention next = next(words, at, before);
        return next != null ? next : correction(words, at);
    }

    /** Those that count only where nothing else was found. */
    static @Nullable Mention weak(Utterance words, int at, List<Mention> before) {
        Mention found = marker(words, at, WordClass.BUT, Sign.BUT);
        boolean named = !before.isEmpty() && before.getLast() instanceof Mention.Name name && name.to() == at;
        found = found == null && named ? marker(words, at, WordClass.SAME_ORDER, Sign.UNREAD) : found;
        found = found != null ? found : marker(words, at, WordClass.WITHDRAWN, Sign.UNCLEAR);
        found = found != null ? found : marker(words, at, WordClass.CANCEL, Sign.CANCEL);
        found = found != null ? found : marker(words, at, WordClass.TALK, Sign.TALK);
        found = found != null ? found : marker(words, at, WordClass.QUESTION, Sign.QUESTION);
        found = found != null ? found : marker(words, at, WordClass.STRONG_ORDER, Sign.ORDER);
        return found != null ? found : marker(words, at, WordClass.THEN, Sign.THEN);
    }

    /** "1. Ani es teh 2  2. Budi kopi 3": the first at the beginning of a sentence, each after the one before. */
    private static boolean isListNumber(Utterance words, int at, List<Mention> before) {
        boolean marked = at + 1 < words.size()
                && words.token(at).number()
                && (words.token(at + 1).before() == '.' || words.token(at + 1).before() == ')');
        if (!marked) {
            return false;
        }
        long last = lastListNumber(words, before);
        boolean begins =
                last > 0 || at == 0 || words.stopBefore(at) || words.token(at).before() == ':';
        return begins && words.word(at).equals(Long.toString(last + 1));
    }

    private static long lastListNumber(Utterance words, List<Mention> before) {
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - FARTHEST); i--) {
            if (before.get(i) instanceof Marker marker
                    && marker.sign() == Sign.NEXT
                    && words.token(marker.from()).number()) {
                return Objects.requireNonNull(words.number(marker.from())).whole();
            }
        }
        return 0;
    }

    private static @Nullable Mention next(Utterance words, int at, List<Mention> before) {
        if (isListNumber(words, at, before)) {
            return new Marker(at, at + 1, Sign.NEXT);
        }
        Lexicon.Match one = words.match(WordClass.NEXT_ONE, at);
        if (one != null && introduces(words, one.end())) {
            return new Marker(at, one.end(), Sign.NEXT);
        }
        Mention next = marker(words, at, WordClass.NEXT, Sign.NEXT);
        return next != null
                        && words.isAny(at - 1, WordClass.UNIT, WordClass.DRINK, WordClass.OWNED_PLACE, WordClass.PLACE)
                ? null
                : next;
    }

    /** "satu lagi" is the next customer only if somebody or some place is named. */
    private static boolean introduces(Utterance words, int at) {
        int polite = words.skip(at, WordClass.FILLER, WordClass.GREETING);
        int next = words.skip(polite, WordClass.FILLER, WordClass.GREETING, WordClass.ORDER, WordClass.PLACE_CUE);
        return words.is(WordClass.ADDRESS_CUE, polite)
                || words.isAny(next, WordClass.NAME_CUE, WordClass.FOR_CUE, WordClass.HONORIFIC, WordClass.KIND);
    }

    private static @Nullable Mention correction(Utterance words, int at) {
        Mention refusal = refusal(words, at);
        if (refusal != null) {
            return refusal;
        }
        Lexicon.Match strong = words.match(WordClass.STRONG_CORRECTION, at);
        Lexicon.Match plain = words.match(WordClass.CORRECTION, at);
        if (plain != null || strong != null) {
            boolean far = strong != null && (plain == null || strong.end() >= plain.end());
            int end = Math.max(strong == null ? at : strong.end(), plain == null ? at : plain.end());
            return new Marker(at, chained(words, end), far ? Sign.STRONG_CORRECTION : Sign.CORRECTION);
        }
        if (isBetweenCommas(words, at)) {
            return new Marker(at, words.after(WordClass.DENIAL, at), Sign.CORRECTION);
        }
        int denied = words.after(WordClass.DENIAL, at);
        Mention denial = denied == at ? null : new Marker(at, words.skip(denied, WordClass.FILLER), Sign.DENIAL);
        return denial != null ? denial : marker(words, at, WordClass.SLIP, Sign.SLIP);
    }

    /** "nggak jadi dua", "eh jangan sepuluh": what is withdrawn is the number. */
    private static @Nullable Mention refusal(Utterance words, int at) {
        int start = words.skip(at, WordClass.SLIP);
        int end = words.word(start).equals(DO_NOT) ? start + 1 : words.after(WordClass.WITHDRAWN, start);
        int next = words.skip(end, WordClass.FILLER);
        return end > start && words.number(next) != null ? new Marker(at, next, Sign.DENIAL) : null;
    }

    /** "eh maaf salah" is one correction, not three. */
    private static int chained(Utterance words, int at) {
        return words.skip(
                at,
                WordClass.CORRECTION,
                WordClass.STRONG_CORRECTION,
                WordClass.SLIP,
                WordClass.HONORIFIC,
                WordClass.FILLER);
    }

    /** "lima, bukan, enam" takes back the first, "lima bukan enam" denies the second. */
    private static boolean isBetweenCommas(Utterance words, int at) {
        int end = words.after(WordClass.DENIAL, at);
        return end > at && words.breakBefore(at) && words.breakBefore(end);
    }

    private static @Nullable Mention marker(Utterance words, int at, WordClass wordClass, Sign sign) {
        Lexicon.Match match = words.match(wordClass, at);
        return match == null ? null : new Marker(at, match.end(), sign);
    }
}
