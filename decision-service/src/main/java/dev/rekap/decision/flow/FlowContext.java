package dev.rekap.decision.flow;

import dev.rekap.decision.DecisionTiming;
import dev.rekap.decision.OwnerRules;
import java.time.Instant;

/**
 * What a change depends on besides the decision.
 *
 * @param rules of the owner
 * @param timing of all decisions
 * @param now the time
 */
public record FlowContext(OwnerRules rules, DecisionTiming timing, Instant now) {}
