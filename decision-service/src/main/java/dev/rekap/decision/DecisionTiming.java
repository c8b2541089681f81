package dev.rekap.decision;

import java.time.Duration;

/**
 * Deadlines of decisions.
 *
 * @param reading until a proposal is expected; longer than the retry ladder of decision-worker
 * @param expiry how long a person is waited for
 * @param undo how long an effect can be undone
 * @param doing until the outcome of an action is expected; after that it is unknown and is looked up
 * @param replan pause before a plan that failed is requested again
 * @param repeat how long publishing may take before the sweeper repeats it
 * @param retention how long decisions are kept after their last change
 */
public record DecisionTiming(
        Duration reading,
        Duration expiry,
        Duration undo,
        Duration doing,
        Duration replan,
        Duration repeat,
        Duration retention) {}
