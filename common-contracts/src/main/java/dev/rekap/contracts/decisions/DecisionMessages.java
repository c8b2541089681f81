package dev.rekap.contracts.decisions;

import dev.rekap.contracts.MessageFamily;
import dev.rekap.contracts.MessageType;
import dev.rekap.contracts.StepQueue;
import dev.rekap.contracts.speech.SpeechMessages;
import java.util.List;

/** The facts of decisions by name, and the queues that take them. The names outlive a refactoring: they are pinned by a test. */
public final class DecisionMessages implements MessageFamily {

    public static final MessageType MATERIAL_COLLECTED = new MessageType("material.collected", MaterialCollected.class);
    public static final MessageType DECISION_PROPOSED = new MessageType("decision.proposed", DecisionProposed.class);
    public static final MessageType DECISION_FAILED = new MessageType("decision.failed", DecisionFailed.class);
    public static final MessageType DECISION_CHANGED = new MessageType("decision.changed", DecisionChanged.class);
    public static final MessageType DECISION_CLOSED = new MessageType("decision.closed", DecisionClosed.class);
    public static final MessageType ACTION_REQUESTED = new MessageType("action.requested", ActionRequested.class);
    public static final MessageType ACTION_PLANNED = new MessageType("action.planned", ActionPlanned.class);
    public static final MessageType ACTION_DONE = new MessageType("action.done", ActionDone.class);
    public static final MessageType ACTION_UNDONE = new MessageType("action.undone", ActionUndone.class);
    public static final MessageType ACTION_FAILED = new MessageType("action.failed", ActionFailed.class);

    /** Of decision-worker: what is to be read, and what was heard in a recording that belongs to it. */
    public static final StepQueue PROPOSAL = StepQueue.of(
            "proposal", MATERIAL_COLLECTED, SpeechMessages.SPEECH_TRANSCRIBED, SpeechMessages.SPEECH_FAILED);

    /** Of decision-service: everything that changes a decision. */
    public static final StepQueue DECISION = StepQueue.of(
            "decision",
            MATERIAL_COLLECTED,
            DECISION_PROPOSED,
            DECISION_FAILED,
            ACTION_PLANNED,
            ACTION_DONE,
            ACTION_UNDONE,
            ACTION_FAILED);

    /** Of action-worker. */
    public static final StepQueue ACTION = StepQueue.of("action", ACTION_REQUESTED);

    /** Of bot-gateway: what a chat is shown. */
    public static final StepQueue GATEWAY = StepQueue.of("gateway", DECISION_CHANGED);

    /** Of ingest-api: what takes no more material. */
    public static final StepQueue INGEST = StepQueue.of("ingest", DECISION_CLOSED);

    @Override
    public List<MessageType> types() {
        return List.of(
                MATERIAL_COLLECTED,
                DECISION_PROPOSED,
                DECISION_FAILED,
                DECISION_CHANGED,
                DECISION_CLOSED,
                ACTION_REQUESTED,
                ACTION_PLANNED,
                ACTION_DONE,
                ACTION_UNDONE,
                ACTION_FAILED);
    }

    @Override
    public List<StepQueue> queues() {
        return List.of(PROPOSAL, DECISION, ACTION, GATEWAY, INGEST);
    }
}
