package dev.rekap.extraction.rules.mention;

import dev.rekap.extraction.rules.mention.Mention.Change;
import dev.rekap.extraction.rules.mention.Mention.Quantity;
import dev.rekap.extraction.rules.text.Utterance;
import dev.rekap.extraction.rules.text.WordClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds changes of what was said before: "kopinya nggak jadi", "yang lima tadi jadi tujuh". */
final class ChangeFinder {

    /** Points to an amount that was said: "yang lima tadi". */
    private static final String THE = "yang";

    /** Before what it was: "dari lima menjadi tujuh". */
    private static final String FROM = "dari";

    private ChangeFinder() {}

    static @Nullable Mention find(Utterance words, int at, List<Mention> before) {
        int start = words.word(at).equals(THE) || words.word(at).equals(FROM) ? at + 1 : at;
        return start > at && words.number(start) != null
                ? changed(words, at, start, before)
                : ofDrink(words, at, start, before);
    }

    /** Only the drink is named, and no number after it is what is withdrawn: "kopinya nggak jadi", "tehnya jadi lima". */
    private static @Nullable Mention ofDrink(Utterance words, int at, int start, List<Mention> before) {
        int drinks = words.skip(start, WordClass.DRINK);
        int cue = words.skip(drinks, WordClass.FILLER);
        if (drinks == start) {
            return null;
        }
        int changed = words.after(WordClass.CHANGED, words.skip(cue, WordClass.EARLIER));
        Mention now = changed == cue ? null : amount(words, changed, before);
        if (now instanceof Quantity quantity) {
            return new Change(at, now.to(), null, QuantityFinder.drinks(words, start, drinks), quantity);
        }
        int end = words.after(WordClass.WITHDRAWN, cue);
        int next = words.skip(end, WordClass.FILLER);
        return end == cue || words.number(next) != null
                ? null
                : new Change(at, end, null, QuantityFinder.drinks(words, start, drinks), null);
    }

    /** The amount after a cue; a drink that stands before the cue is not its name. */
    private static @Nullable Mention amount(Utterance words, int at, List<Mention> before) {
        int start = words.skip(at, WordClass.FILLER);
        return words.number(start) == null && !words.is(WordClass.ONE, start)
                ? null
                : QuantityFinder.find(words, start, before);
    }

    private static @Nullable Mention changed(Utterance words, int at, int start, List<Mention> before) {
        Amount old = AmountReader.read(words, start, false);
        if (old == null || old.count() < 0) {
            return null;
        }
        int drinks = words.skip(old.end(), WordClass.DRINK);
        int cue = words.skip(drinks, WordClass.FILLER, WordClass.EARLIER);
        int withdrawn = words.after(WordClass.WITHDRAWN, cue);
        if (withdrawn > cue && words.number(words.skip(withdrawn, WordClass.FILLER)) == null) {
            return new Change(at, withdrawn, old.count(), QuantityFinder.drinks(words, old.end(), drinks), null);
        }
        int changed = words.after(WordClass.CHANGED, cue);
        Mention now = changed == cue ? null : amount(words, changed, before);
        return now instanceof Quantity quantity
                ? new Change(at, now.to(), old.count(), QuantityFinder.drinks(words, old.end(), drinks), quantity)
                : null;
    }
}
