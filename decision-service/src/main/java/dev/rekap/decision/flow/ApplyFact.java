package dev.rekap.decision.flow;

import dev.rekap.contracts.decisions.ActionDone;
import dev.rekap.contracts.decisions.ActionFailed;
import dev.rekap.contracts.decisions.ActionPlanned;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.ActionUndone;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionClosed;
import dev.rekap.contracts.decisions.DecisionFailed;
import dev.rekap.contracts.decisions.DecisionMessage;
import dev.rekap.contracts.decisions.DecisionProposed;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.decision.Decision;

/** Applies a fact to its decision. A fact that was applied before, or is overtaken, changes nothing. */
public final class ApplyFact {

    private ApplyFact() {}

    public static Decision apply(Decision decision, DecisionMessage fact, FlowContext context) {
        return switch (fact) {
            case MaterialCollected collected -> AcceptReading.collected(decision, collected, context);
            case DecisionProposed proposed -> AcceptReading.proposed(decision, proposed, context);
            case DecisionFailed failed -> AcceptReading.failed(decision, failed, context);
            case ActionPlanned planned -> RecordOutcome.planned(decision, planned, context);
            case ActionDone done -> RecordOutcome.done(decision, done, context);
            case ActionUndone undone -> RecordOutcome.undone(decision, undone, context);
            case ActionFailed failed -> RecordOutcome.failed(decision, failed, context);
            // Not bound to the queue; one sent by hand changes nothing.
            case DecisionChanged _, DecisionClosed _, ActionRequested _ -> decision;
        };
    }
}
