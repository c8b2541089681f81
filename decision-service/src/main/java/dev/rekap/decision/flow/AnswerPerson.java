package dev.rekap.decision.flow;

import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.decisions.FieldEvidence;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.decision.ActionKind;
import dev.rekap.decision.Answer;
import dev.rekap.decision.Approval;
import dev.rekap.decision.AuditEntry;
import dev.rekap.decision.AuditEntry.What;
import dev.rekap.decision.Decision;
import dev.rekap.decision.DecisionAction;
import dev.rekap.decision.OwnerRules.Policy;
import dev.rekap.decision.flow.RequestRefusedException.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people may do with a decision. Each request may be repeated: once accepted, the same one changes nothing. What cannot be served
 * throws {@link RequestRefusedException}.
 */
public final class AnswerPerson {

    private AnswerPerson() {}

    /** Changes a field; an empty value empties an optional one. The other side is looked at anew. */
    public static Decision answer(Decision decision, Answer answer, String who, FlowContext context) {
        if (decision.answers().contains(answer)) {
            return decision;
        }
        requireOpen(decision, context);
        requireVersion(decision, answer.version());
        DecisionAction action = decision.action(answer.action())
                .filter(known -> hasField(known, answer.field()))
                .orElseThrow(() -> new RequestRefusedException(Reason.UNKNOWN_FIELD, decision));
        @Nullable String value = value(decision, action.kind(), answer);
        Decision next = decision.next();
        return ReviewProposal.review(
                next.with(action.edited(changed(action.proposed(), answer.field(), value)))
                        .with(answer)
                        .noted(AuditEntry.of(context.now(), next.version(), who, What.ANSWERED)
                                .ofAction(action.number())
                                .withField(answer.field(), value == null ? "" : value)),
                context,
                context.now().plus(context.timing().expiry()));
    }

    /** Approves what a version showed. */
    public static Decision approve(Decision decision, Approval approval, String who, FlowContext context) {
        if (decision.approvals().contains(approval)) {
            return decision;
        }
        if (decision.isDryRun()) {
            throw new RequestRefusedException(Reason.DRY_RUN, decision);
        }
        requireApprovable(decision, context);
        requireVersion(decision, approval.version());
        if (!decision.hash().filter(approval.hash()::equals).isPresent()) {
            throw new RequestRefusedException(Reason.CONTENT_CHANGED, decision);
        }
        if (decision.state() == DecisionState.ASKING) {
            throw new RequestRefusedException(Reason.QUESTION_OPEN, decision);
        }
        if (decision.actions().stream().anyMatch(action -> context.rules().of(action.kind()) == Policy.NEVER)) {
            throw new RequestRefusedException(Reason.NEVER_ALLOWED, decision);
        }
        if (!decision.actions().stream().allMatch(DecisionAction::isPlanned)) {
            throw new RequestRefusedException(Reason.NOT_PLANNED, decision);
        }
        return ReviewProposal.start(decision, context, who);
    }

    /** Calls a decision off that was not approved. */
    public static Decision reject(Decision decision, String who, FlowContext context) {
        return switch (decision.state()) {
            case REJECTED -> decision;
            case READING, PROPOSED, ASKING -> {
                requireInTime(decision, context);
                Decision next = decision.next();
                yield next.moved(DecisionState.REJECTED, null)
                        .withActions(DecisionAction::closed)
                        .noted(AuditEntry.of(context.now(), next.version(), who, What.REJECTED));
            }
            case EXPIRED -> throw new RequestRefusedException(Reason.EXPIRED, decision);
            case COLLECTING, APPROVED, DOING, DONE, UNDOING, UNDONE, FAILED, UNKNOWN, PARTLY_DONE ->
                throw new RequestRefusedException(Reason.ALREADY_DECIDED, decision);
        };
    }

    /** Takes back what was done. */
    public static Decision undo(Decision decision, String who, FlowContext context) {
        return switch (decision.state()) {
            case UNDOING, UNDONE -> decision;
            case DONE, PARTLY_DONE -> startUndo(decision, who, context);
            case COLLECTING, READING, PROPOSED, ASKING, APPROVED, DOING, REJECTED, EXPIRED, FAILED, UNKNOWN ->
                throw new RequestRefusedException(Reason.NOTHING_TO_UNDO, decision);
        };
    }

    private static Decision startUndo(Decision decision, String who, FlowContext context) {
        Instant until = decision.undoUntil();
        if (until == null) {
            throw new RequestRefusedException(Reason.NOTHING_TO_UNDO, decision);
        }
        if (!until.isAfter(context.now())) {
            throw new RequestRefusedException(Reason.UNDO_WINDOW_OVER, decision);
        }
        Decision next = decision.next();
        Instant deadline = context.now().plus(context.timing().doing());
        return next.moved(DecisionState.UNDOING, null)
                .withActions(action -> Settlement.canBeUndone(action)
                        ? action.undoing(next.version(), context.now(), deadline)
                        : action)
                .noted(AuditEntry.of(context.now(), next.version(), who, What.UNDO_REQUESTED));
    }

    private static void requireOpen(Decision decision, FlowContext context) {
        switch (decision.state()) {
            case PROPOSED, ASKING -> requireInTime(decision, context);
            case FAILED -> {
                if (decision.actions().isEmpty()) {
                    throw new RequestRefusedException(Reason.ALREADY_DECIDED, decision);
                }
            }
            case COLLECTING, READING -> throw new RequestRefusedException(Reason.CONTENT_CHANGED, decision);
            case EXPIRED -> throw new RequestRefusedException(Reason.EXPIRED, decision);
            case APPROVED, DOING, DONE, UNDOING, UNDONE, REJECTED, UNKNOWN, PARTLY_DONE ->
                throw new RequestRefusedException(Reason.ALREADY_DECIDED, decision);
        }
    }

    /** What was not done may be approved again: every attempt has the same key. */
    private static void requireApprovable(Decision decision, FlowContext context) {
        switch (decision.state()) {
            case PROPOSED, ASKING -> requireInTime(decision, context);
            case FAILED, PARTLY_DONE -> {
                if (decision.actions().stream().noneMatch(ReviewProposal::canBeDone)) {
                    throw new RequestRefusedException(Reason.ALREADY_DECIDED, decision);
                }
            }
            case COLLECTING, READING -> throw new RequestRefusedException(Reason.NOT_PLANNED, decision);
            case EXPIRED -> throw new RequestRefusedException(Reason.EXPIRED, decision);
            case APPROVED, DOING, DONE, UNDOING, UNDONE, REJECTED, UNKNOWN ->
                throw new RequestRefusedException(Reason.ALREADY_DECIDED, decision);
        }
    }

    /** Also before the sweeper has noticed. */
    private static void requireInTime(Decision decision, FlowContext context) {
        Instant until = decision.until();
        if (until != null && !until.isAfter(context.now())) {
            throw new RequestRefusedException(Reason.EXPIRED, decision);
        }
    }

    private static void requireVersion(Decision decision, int version) {
        if (decision.version() != version) {
            throw new RequestRefusedException(Reason.CONTENT_CHANGED, decision);
        }
    }

    private static boolean hasField(DecisionAction action, String field) {
        return action.kind() == ActionKind.UNKNOWN
                ? action.proposed().field(field).isPresent()
                : action.kind().hasField(field);
    }

    /** The canonical value; none to empty the field. */
    private static @Nullable String value(Decision decision, ActionKind kind, Answer answer) {
        if (answer.value().isBlank()) {
            if (kind.needed().contains(answer.field())) {
                throw new RequestRefusedException(Reason.FIELD_NEEDED, decision);
            }
            return null;
        }
        FieldText text = FieldText.of(kind.type(answer.field()), answer.value());
        Reason refused = text.refused();
        if (refused != null) {
            throw new RequestRefusedException(refused, decision);
        }
        return text.value();
    }

    /** With the field as the person wants it; in its place, or at the end if it is new. */
    private static ProposedAction changed(ProposedAction action, String name, @Nullable String value) {
        List<ProposedField> fields = new ArrayList<>();
        boolean found = false;
        for (ProposedField field : action.fields()) {
            boolean isIt = field.name().equals(name);
            found |= isIt;
            if (!isIt) {
                fields.add(field);
            } else if (value != null) {
                fields.add(ofPerson(name, value));
            }
        }
        if (!found && value != null) {
            fields.add(ofPerson(name, value));
        }
        return new ProposedAction(action.number(), action.kind(), fields, action.pictures());
    }

    private static ProposedField ofPerson(String name, String value) {
        return new ProposedField(name, value, 1, List.of(FieldEvidence.ofPerson()), Set.of(), List.of());
    }
}
