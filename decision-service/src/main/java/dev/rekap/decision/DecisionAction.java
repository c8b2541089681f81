package dev.rekap.decision;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.ActionState;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.DecidedAction;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.Receipt;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One action of a decision.
 *
 * @param proposed what is to be done, as the decider proposed it and people changed it
 * @param state where it stands
 * @param plan what a look at the other side found; none before, and after a change
 * @param receipt once it was done
 * @param failure why the latest plan or attempt failed
 * @param request what action-worker was asked for and has not answered yet
 * @param doVersion version of the decision at the latest request to do it; 0 if it was never requested
 * @param undoVersion version of the decision at the latest request to undo it; 0 if it was never requested
 * @param unknownSince since when its outcome is not known; none if it is
 * @param dueAt when the next look or retry is due; none if none is
 */
public record DecisionAction(
        ProposedAction proposed,
        ActionState state,
        @Nullable PlanResult plan,
        @Nullable Receipt receipt,
        @Nullable FailureCode failure,
        @Nullable Request request,
        int doVersion,
        int undoVersion,
        @Nullable Instant unknownSince,
        @Nullable Instant dueAt) {

    /**
     * A request to action-worker.
     *
     * @param version of the decision that the answer names
     * @param at when it was made; a repetition is another request
     */
    public record Request(ActionVerb verb, int version, Instant at) {

        /** Whether an answer is one to this request. */
        public boolean isAnsweredBy(ActionVerb answered, int answeredVersion) {
            return verb == answered && version == answeredVersion;
        }
    }

    public static DecisionAction of(ProposedAction proposed) {
        return new DecisionAction(proposed, ActionState.PROPOSED, null, null, null, null, 0, 0, null, null);
    }

    public int number() {
        return proposed.number();
    }

    public ActionKind kind() {
        return ActionKind.of(proposed.kind());
    }

    /** The proposal with what the plan found out: what people see, approve, and what is done. */
    public ProposedAction shown() {
        return plan == null ? proposed : plan.applyTo(proposed);
    }

    /** As others see it. */
    public DecidedAction decided() {
        return new DecidedAction(shown(), state, plan == null ? List.of() : plan.changes(), receipt, failure);
    }

    /** Whether the other side was looked at, or need not be. */
    public boolean isPlanned() {
        return plan != null || !kind().isPlanned();
    }

    /** Whether the latest attempt was to undo it. */
    public boolean isUndo() {
        return undoVersion > doVersion;
    }

    public boolean awaits(ActionVerb verb, int version) {
        return request != null && request.isAnsweredBy(verb, version);
    }

    public DecisionAction edited(ProposedAction changed) {
        return new DecisionAction(
                changed, ActionState.PROPOSED, null, null, null, null, doVersion, undoVersion, null, null);
    }

    public DecisionAction planning(int version, Instant now) {
        return requested(new Request(ActionVerb.PLAN, version, now), null);
    }

    public DecisionAction planned(PlanResult found) {
        return new DecisionAction(
                proposed, state, found, receipt, null, null, doVersion, undoVersion, unknownSince, null);
    }

    public DecisionAction planFailed(FailureCode code, Instant again) {
        return new DecisionAction(
                proposed, state, null, receipt, code, null, doVersion, undoVersion, unknownSince, again);
    }

    public DecisionAction doing(int version, Instant now, Instant deadline) {
        return new DecisionAction(
                proposed,
                ActionState.DOING,
                plan,
                null,
                null,
                new Request(ActionVerb.DO, version, now),
                version,
                undoVersion,
                null,
                deadline);
    }

    public DecisionAction undoing(int version, Instant now, Instant deadline) {
        return new DecisionAction(
                proposed,
                ActionState.UNDOING,
                plan,
                receipt,
                null,
                new Request(ActionVerb.UNDO, version, now),
                doVersion,
                version,
                null,
                deadline);
    }

    /** Looks whether the effect is there. */
    public DecisionAction finding(int version, Instant now, @Nullable Instant next) {
        return requested(new Request(ActionVerb.FIND, version, now), next);
    }

    public DecisionAction unknown(FailureCode code, Instant now, Instant firstLook) {
        return new DecisionAction(
                proposed, ActionState.UNKNOWN, plan, receipt, code, null, doVersion, undoVersion, now, firstLook);
    }

    public DecisionAction done(Receipt found) {
        return settled(ActionState.DONE, found, null);
    }

    /** The effect is still there after an attempt to undo it. */
    public DecisionAction notUndone(@Nullable FailureCode code) {
        return settled(ActionState.DONE, receipt, code);
    }

    public DecisionAction notDone(@Nullable FailureCode code) {
        return settled(ActionState.NOT_DONE, null, code);
    }

    public DecisionAction undone() {
        return settled(ActionState.UNDONE, receipt, null);
    }

    /** Nothing is expected of it any more. */
    public DecisionAction closed() {
        return new DecisionAction(
                proposed, state, plan, receipt, failure, null, doVersion, undoVersion, unknownSince, null);
    }

    private DecisionAction settled(ActionState to, @Nullable Receipt found, @Nullable FailureCode code) {
        return new DecisionAction(proposed, to, plan, found, code, null, doVersion, undoVersion, null, null);
    }

    private DecisionAction requested(Request next, @Nullable Instant due) {
        return new DecisionAction(
                proposed, state, plan, receipt, failure, next, doVersion, undoVersion, unknownSince, due);
    }
}
