package dev.rekap.decision.step;

import dev.rekap.bus.BatchStep;
import dev.rekap.bus.Outcome;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionMessage;
import dev.rekap.decision.port.DecisionStore;
import dev.rekap.decision.port.DecisionStore.Changed;
import dev.rekap.decision.port.DecisionStore.Recorded;
import dev.rekap.decision.spending.GuardDecisionBudgets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records facts in their decisions, those of a batch in one transaction, and publishes what follows.
 *
 * <p>The input is done once the fact is stored: if publishing fails, {@link SweepDecisions} repeats it.
 */
public final class RecordFacts implements BatchStep<DecisionMessage> {

    private final DecisionStore store;
    private final GuardDecisionBudgets budgets;
    private final PublishPending publishing;
    private final Clock clock;

    public RecordFacts(DecisionStore store, GuardDecisionBudgets budgets, PublishPending publishing, Clock clock) {
        this.store = store;
        this.budgets = budgets;
        this.publishing = publishing;
        this.clock = clock;
    }

    @Override
    public Class<DecisionMessage> accepts() {
        return DecisionMessage.class;
    }

    /** What follows for a decision is left to the last of its facts: until then it may be further. */
    @Override
    public List<Remainder> handleAll(List<DecisionMessage> facts) {
        Recorded recorded = store.record(facts, clock.instant());
        budgets.check(recorded.spenders());
        Map<DecisionId, Changed> changes = new HashMap<>(recorded.changes());
        List<Remainder> remainders = new ArrayList<>();
        for (DecisionMessage fact : facts.reversed()) {
            @Nullable Changed change = changes.remove(fact.decisionId());
            remainders.add(change == null ? Outcome::done : () -> publish(change));
        }
        return remainders.reversed();
    }

    private Outcome publish(Changed change) {
        publishing.publish(change.pending());
        return Outcome.done();
    }
}
