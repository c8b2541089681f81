package dev.rekap.extraction.rules.mention;

import dev.rekap.extraction.rules.text.Utterance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds one sort of mention. */
@FunctionalInterface
interface MentionFinder {

    /**
     * The mention that begins at the token, or null.
     *
     * @param before the mentions found so far, in order; the last one ends at or before the token
     */
    @Nullable
    Mention find(Utterance words, int at, List<Mention> before);
}
