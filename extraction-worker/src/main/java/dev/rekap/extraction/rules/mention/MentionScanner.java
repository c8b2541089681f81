package dev.rekap.extraction.rules.mention;

import dev.rekap.extraction.rules.mention.Mention.Marker;
import dev.rekap.extraction.rules.mention.Mention.Sign;
import dev.rekap.extraction.rules.text.Utterance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scans an utterance once, from front to back, and lists its mentions. */
public final class MentionScanner {

    /** In order of precedence. */
    private static final List<MentionFinder> FINDERS = List.of(
            Instruction::find,
            ContextFinder::phone,
            ContextFinder::measure,
            ChangeFinder::find,
            MarkerFinder::strong,
            AddressFinder::find,
            NameFinder::find,
            QuantityFinder::find,
            MarkerFinder::weak);

    private MentionScanner() {}

    public static List<Mention> scan(Utterance words) {
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            if (words.stopBefore(at)) {
                found.add(new Marker(at, at, Sign.STOP));
            }
            Mention mention = first(words, at, found);
            if (mention == null) {
                at++;
            } else {
                found.add(mention);
                at = mention.to();
            }
        }
        return found;
    }

    private static @Nullable Mention first(Utterance words, int at, List<Mention> found) {
        for (MentionFinder finder : FINDERS) {
            Mention mention = finder.find(words, at, found);
            if (mention != null) {
                return mention;
            }
        }
        return null;
    }
}
