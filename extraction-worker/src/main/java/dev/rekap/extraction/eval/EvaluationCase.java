package dev.rekap.extraction.eval;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.Columns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recording or utterance of which the truth is known.
 *
 * @param set it belongs to, such as {@code dev}, {@code kept}
 * @param text that is read; empty if nothing was heard
 * @param reference what was really said; none for a text that was never heard
 * @param heard calls of engines that heard it; none for a text that was never heard
 * @param truth the values of the records, in order of mention and of the columns
 */
record EvaluationCase(
        String id,
        String set,
        Columns columns,
        String text,
        @Nullable String reference,
        List<ProviderCall> heard,
        List<List<@Nullable String>> truth) {}
