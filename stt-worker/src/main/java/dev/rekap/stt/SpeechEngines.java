package dev.rekap.stt;

import dev.rekap.provider.Budget;

/** Engines that are asked on somebody's account. */
@FunctionalInterface
public interface SpeechEngines {

    /** All of them as one, of which those that cost something are asked only while the budget is not spent. */
    SpeechToText within(Budget budget);
}
