package dev.rekap.extraction.eval;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.Columns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording or utterance whose true records are known.
 *
 * @param set it belongs to, such as {@code dev}, {@code kept}
 * @param text the transcript; empty if the engine recognised nothing
 * @param reference the spoken words; none for a text without a recording
 * @param calls of speech engines; none for a text without a recording
 * @param truth the values of the records, in order of mention and of the columns
 */
record EvaluationCase(
        String id,
        String set,
        Columns columns,
        String text,
        @Nullable String reference,
        List<ProviderCall> calls,
        List<List<@Nullable String>> truth) {}
