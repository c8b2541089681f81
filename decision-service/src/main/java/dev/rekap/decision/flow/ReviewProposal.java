package dev.rekap.decision.flow;

import dev.rekap.contracts.decisions.ActionState;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.decision.ActionKind;
import dev.rekap.decision.Approval;
import dev.rekap.decision.AuditEntry;
import dev.rekap.decision.AuditEntry.What;
import dev.rekap.decision.Decision;
import dev.rekap.decision.DecisionAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What follows once the content of a proposal is known or changed: a question, a look at the other side, a person's yes or the policy's. */
final class ReviewProposal {

    private ReviewProposal() {}

    /**
     * Asks what is open, requests plans, and starts the actions if the policy allows that.
     *
     * @param until how long a person is waited for
     */
    static Decision review(Decision decision, FlowContext context, @Nullable Instant until) {
        boolean open = Questions.next(decision.actions()).isPresent();
        Decision reviewed = decision.moved(open ? DecisionState.ASKING : DecisionState.PROPOSED, until)
                .withActions(action -> wantsPlan(action) ? action.planning(decision.version(), context.now()) : action);
        return !open && isAutomatic(reviewed, context) ? start(reviewed, context, AuditEntry.POLICY) : reviewed;
    }

    private static boolean wantsPlan(DecisionAction action) {
        return action.state() == ActionState.PROPOSED
                && !action.isPlanned()
                && action.request() == null
                && Questions.next(action).isEmpty();
    }

    /** Several effects at once are always a person's to approve. */
    private static boolean isAutomatic(Decision decision, FlowContext context) {
        long effects = decision.actions().stream()
                .filter(action -> action.kind() != ActionKind.REPLY)
                .count();
        return !decision.isDryRun()
                && effects <= 1
                && decision.actions().stream().allMatch(context.rules()::isAutomatic);
    }

    /** Requests everything that is not done yet. */
    static Decision start(Decision decision, FlowContext context, String who) {
        Approval approval = new Approval(decision.version(), decision.hash().orElse(""));
        Decision approved = decision.next().moved(DecisionState.APPROVED, null).with(approval);
        Instant deadline = context.now().plus(context.timing().doing());
        return approved.moved(DecisionState.DOING, null)
                .withActions(action ->
                        canBeDone(action) ? action.doing(approved.version(), context.now(), deadline) : action)
                .withUndoUntil(null)
                .noted(AuditEntry.of(context.now(), approved.version(), who, What.APPROVED)
                        .withHash(approval.hash()));
    }

    /** Whether it is neither done nor under way. */
    static boolean canBeDone(DecisionAction action) {
        return action.state() == ActionState.PROPOSED || action.state() == ActionState.NOT_DONE;
    }
}
