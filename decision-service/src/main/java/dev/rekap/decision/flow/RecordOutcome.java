package dev.rekap.decision.flow;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.ActionDone;
import dev.rekap.contracts.decisions.ActionFailed;
import dev.rekap.contracts.decisions.ActionFailed.Outcome;
import dev.rekap.contracts.decisions.ActionPlanned;
import dev.rekap.contracts.decisions.ActionState;
import dev.rekap.contracts.decisions.ActionUndone;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.decision.AuditEntry;
import dev.rekap.decision.AuditEntry.What;
import dev.rekap.decision.Decision;
import dev.rekap.decision.DecisionAction;
import dev.rekap.decision.PlanResult;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What action-worker found, did or could not do. An answer counts if it is one to the latest request; that an effect is there counts
 * whenever it was requested and not undone since: the truth wins.
 */
final class RecordOutcome {

    private RecordOutcome() {}

    static Decision planned(Decision decision, ActionPlanned fact, FlowContext context) {
        return ofAction(decision, fact.action(), action -> {
            if (!action.awaits(ActionVerb.PLAN, fact.version())) {
                return decision;
            }
            Decision next =
                    decision.next().with(action.planned(new PlanResult(fact.fields(), fact.changes(), fact.doubts())));
            Decision noted = next.noted(entry(next, context, What.PLANNED, action));
            return isOpen(decision) ? ReviewProposal.review(noted, context, decision.until()) : noted;
        });
    }

    static Decision done(Decision decision, ActionDone fact, FlowContext context) {
        return ofAction(decision, fact.action(), action -> switch (action.state()) {
            case DONE, UNDOING, UNDONE -> decision;
            case UNKNOWN ->
                action.isUndo()
                        ? action.awaits(ActionVerb.FIND, fact.version())
                                ? notUndone(decision, action, action.failure(), context)
                                : decision
                        : done(decision, action, fact, What.DONE, context);
            case DOING -> done(decision, action, fact, What.DONE, context);
            case PROPOSED, NOT_DONE ->
                action.doVersion() == 0 ? decision : done(decision, action, fact, What.DONE_LATE, context);
        });
    }

    static Decision undone(Decision decision, ActionUndone fact, FlowContext context) {
        return ofAction(
                decision,
                fact.action(),
                action -> action.isUndo()
                                && fact.version() == action.undoVersion()
                                && action.state() != ActionState.UNDONE
                        ? undone(decision, action, context)
                        : decision);
    }

    static Decision failed(Decision decision, ActionFailed fact, FlowContext context) {
        return ofAction(decision, fact.action(), action -> switch (fact.verb()) {
            case PLAN -> planFailed(decision, action, fact, context);
            case DO -> doFailed(decision, action, fact, context);
            case FIND -> findFailed(decision, action, fact, context);
            case UNDO -> undoFailed(decision, action, fact, context);
            case UNKNOWN -> decision;
        });
    }

    /** The outcome is not known: it is looked up from now on. */
    static Decision unknown(Decision decision, DecisionAction action, FailureCode code, FlowContext context) {
        Decision next = decision.next();
        Instant firstLook = LookSchedule.next(context.now(), context.now()).orElse(context.now());
        return Settlement.settle(
                next.with(action.unknown(code, context.now(), firstLook))
                        .noted(entry(next, context, What.OUTCOME_UNKNOWN, action)
                                .withDetail(code.name())),
                context);
    }

    private static Decision planFailed(
            Decision decision, DecisionAction action, ActionFailed fact, FlowContext context) {
        if (!action.awaits(ActionVerb.PLAN, fact.version())) {
            return decision;
        }
        Instant again = context.now().plus(context.timing().replan());
        if (fact.code() == action.failure()) {
            return decision.with(action.planFailed(fact.code(), again));
        }
        Decision next = decision.next();
        return next.with(action.planFailed(fact.code(), again))
                .noted(entry(next, context, What.PLAN_FAILED, action)
                        .withDetail(fact.code().name()));
    }

    private static Decision doFailed(Decision decision, DecisionAction action, ActionFailed fact, FlowContext context) {
        boolean expected = fact.version() == action.doVersion()
                && !action.isUndo()
                && (action.state() == ActionState.DOING || action.state() == ActionState.UNKNOWN);
        if (!expected) {
            return decision;
        }
        if (fact.outcome() == Outcome.NOT_DONE) {
            return notDone(decision, action, fact.code(), context);
        }
        return action.state() == ActionState.DOING ? unknown(decision, action, fact.code(), context) : decision;
    }

    private static Decision findFailed(
            Decision decision, DecisionAction action, ActionFailed fact, FlowContext context) {
        boolean found = fact.outcome() == Outcome.NOT_DONE
                && action.state() == ActionState.UNKNOWN
                && action.awaits(ActionVerb.FIND, fact.version());
        if (!found) {
            return decision;
        }
        return action.isUndo()
                ? undone(decision, action, context)
                : notDone(decision, action, action.failure() == null ? fact.code() : action.failure(), context);
    }

    private static Decision undoFailed(
            Decision decision, DecisionAction action, ActionFailed fact, FlowContext context) {
        boolean expected = fact.version() == action.undoVersion()
                && action.isUndo()
                && (action.state() == ActionState.UNDOING || action.state() == ActionState.UNKNOWN);
        if (!expected) {
            return decision;
        }
        if (fact.outcome() == Outcome.NOT_DONE) {
            return notUndone(decision, action, fact.code(), context);
        }
        return action.state() == ActionState.UNDOING ? unknown(decision, action, fact.code(), context) : decision;
    }

    private static Decision done(
            Decision decision, DecisionAction action, ActionDone fact, What what, FlowContext context) {
        Decision next = decision.next();
        return Settlement.settle(
                next.with(action.done(fact.receipt()))
                        .noted(entry(next, context, what, action)
                                .withDetail(fact.receipt().reference())),
                context);
    }

    private static Decision notDone(Decision decision, DecisionAction action, FailureCode code, FlowContext context) {
        Decision next = decision.next();
        return Settlement.settle(
                next.with(action.notDone(code))
                        .noted(entry(next, context, What.NOT_DONE, action).withDetail(code.name())),
                context);
    }

    private static Decision undone(Decision decision, DecisionAction action, FlowContext context) {
        Decision next = decision.next();
        return Settlement.settle(next.with(action.undone()).noted(entry(next, context, What.UNDONE, action)), context);
    }

    private static Decision notUndone(
            Decision decision, DecisionAction action, @Nullable FailureCode code, FlowContext context) {
        Decision next = decision.next();
        AuditEntry entry = entry(next, context, What.NOT_UNDONE, action);
        return Settlement.settle(
                next.with(action.notUndone(code)).noted(code == null ? entry : entry.withDetail(code.name())), context);
    }

    private static boolean isOpen(Decision decision) {
        return decision.state() == DecisionState.PROPOSED || decision.state() == DecisionState.ASKING;
    }

    private static AuditEntry entry(Decision next, FlowContext context, What what, DecisionAction action) {
        return AuditEntry.of(context.now(), next.version(), AuditEntry.SYSTEM, what)
                .ofAction(action.number());
    }

    /** An answer about an action that the decision does not have changes nothing. */
    private static Decision ofAction(Decision decision, int number, Function<DecisionAction, Decision> change) {
        return decision.action(number).map(change).orElse(decision);
    }
}
