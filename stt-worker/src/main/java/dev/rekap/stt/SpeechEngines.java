package dev.rekap.stt;

import dev.rekap.provider.Budget;

/** Engines whose calls are paid by a budget. */
@FunctionalInterface
public interface SpeechEngines {

    /** The engines as one; those that cost something are called only until the budget is spent. */
    SpeechToText within(Budget budget);
}
