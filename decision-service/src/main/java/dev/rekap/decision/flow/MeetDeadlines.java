package dev.rekap.decision.flow;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.decision.AuditEntry;
import dev.rekap.decision.AuditEntry.What;
import dev.rekap.decision.Decision;
import dev.rekap.decision.DecisionAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What time alone changes. Afterwards the decision is due later, or never again. */
public final class MeetDeadlines {

    private MeetDeadlines() {}

    /** The decision after everything that is due now. */
    public static Decision meet(Decision decision, FlowContext context) {
        if (isPast(decision.until(), context)) {
            return ended(decision, context);
        }
        Decision met = decision;
        for (DecisionAction action : decision.actions()) {
            if (isPast(action.dueAt(), context)) {
                met = meet(met, action, context);
            }
        }
        return met;
    }

    private static Decision ended(Decision decision, FlowContext context) {
        return switch (decision.state()) {
            case READING -> AcceptReading.fail(decision.next(), FailureCode.TIMED_OUT, AuditEntry.TIME, context);
            case PROPOSED, ASKING -> {
                Decision next = decision.next();
                yield next.moved(DecisionState.EXPIRED, null)
                        .withActions(DecisionAction::closed)
                        .noted(AuditEntry.of(context.now(), next.version(), AuditEntry.TIME, What.EXPIRED));
            }
            case COLLECTING, APPROVED, DOING, DONE, UNDOING, UNDONE, REJECTED, EXPIRED, FAILED, UNKNOWN, PARTLY_DONE ->
                decision.moved(decision.state(), null);
        };
    }

    private static Decision meet(Decision decision, DecisionAction action, FlowContext context) {
        return switch (action.state()) {
            case PROPOSED -> decision.with(action.planning(decision.version(), context.now()));
            case DOING, UNDOING -> RecordOutcome.unknown(decision, action, FailureCode.TIMED_OUT, context);
            case UNKNOWN -> look(decision, action, context);
            case DONE, UNDONE, NOT_DONE -> decision.with(action.closed());
        };
    }

    private static Decision look(Decision decision, DecisionAction action, FlowContext context) {
        Instant since = action.unknownSince() == null ? context.now() : action.unknownSince();
        @Nullable Instant next = LookSchedule.next(since, context.now()).orElse(null);
        return decision.with(action.finding(decision.version(), context.now(), next))
                .noted(AuditEntry.of(context.now(), decision.version(), AuditEntry.TIME, What.LOOKED_UP)
                        .ofAction(action.number()));
    }

    private static boolean isPast(@Nullable Instant time, FlowContext context) {
        return time != null && !time.isAfter(context.now());
    }
}
