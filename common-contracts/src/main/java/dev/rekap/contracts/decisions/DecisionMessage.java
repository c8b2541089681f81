package dev.rekap.contracts.decisions;

import dev.rekap.contracts.Message;
import dev.rekap.contracts.MessageType;
import java.util.Map;

/** A fact about a decision. */
public sealed interface DecisionMessage extends Message
        permits MaterialCollected,
                DecisionProposed,
                DecisionFailed,
                DecisionChanged,
                DecisionClosed,
                ActionRequested,
                ActionPlanned,
                ActionDone,
                ActionUndone,
                ActionFailed {

    DecisionId decisionId();

    @Override
    default String type() {
        MessageType type = switch (this) {
            case MaterialCollected _ -> DecisionMessages.MATERIAL_COLLECTED;
            case DecisionProposed _ -> DecisionMessages.DECISION_PROPOSED;
            case DecisionFailed _ -> DecisionMessages.DECISION_FAILED;
            case DecisionChanged _ -> DecisionMessages.DECISION_CHANGED;
            case DecisionClosed _ -> DecisionMessages.DECISION_CLOSED;
            case ActionRequested _ -> DecisionMessages.ACTION_REQUESTED;
            case ActionPlanned _ -> DecisionMessages.ACTION_PLANNED;
            case ActionDone _ -> DecisionMessages.ACTION_DONE;
            case ActionUndone _ -> DecisionMessages.ACTION_UNDONE;
            case ActionFailed _ -> DecisionMessages.ACTION_FAILED;
        };
        return type.routingKey();
    }

    @Override
    default Map<String, String> subject() {
        return Map.of("decision_id", decisionId().toString());
    }
}
