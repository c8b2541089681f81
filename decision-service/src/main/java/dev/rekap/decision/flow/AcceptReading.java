package dev.rekap.decision.flow;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.DecisionFailed;
import dev.rekap.contracts.decisions.DecisionProposed;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.decisions.Material;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.contracts.decisions.Notice;
import dev.rekap.decision.AuditEntry;
import dev.rekap.decision.AuditEntry.What;
import dev.rekap.decision.Decision;
import dev.rekap.decision.Decision.Content;
import dev.rekap.decision.DecisionAction;
import dev.rekap.decision.OwnerRules.Policy;
import dev.rekap.decision.Reading;
import java.util.List;
import java.util.Optional;

/** The material and how it was read, in whatever order that becomes known. */
final class AcceptReading {

    private AcceptReading() {}

    static Decision collected(Decision decision, MaterialCollected fact, FlowContext context) {
        Material known = decision.material();
        Material material = fact.material();
        if (known == null) {
            return begin(decision, fact, What.COLLECTED, context);
        }
        if (material.version() <= known.version()) {
            return decision;
        }
        return isReplaceable(decision) ? begin(decision.next(), fact, What.EDITED, context) : refuse(decision, context);
    }

    /** What was approved once may have its effect, even if that is not known yet. */
    private static boolean isReplaceable(Decision decision) {
        return switch (decision.state()) {
            case COLLECTING, READING, PROPOSED, ASKING, FAILED ->
                decision.approvals().isEmpty();
            case APPROVED, DOING, DONE, UNDOING, UNDONE, REJECTED, EXPIRED, UNKNOWN, PARTLY_DONE -> false;
        };
    }

    private static Decision begin(Decision decision, MaterialCollected fact, What what, FlowContext context) {
        int version = fact.material().version();
        Optional<Reading> known = decision.early().stream()
                .filter(reading -> reading.materialVersion() == version)
                .findFirst();
        Decision reading = decision.with(fact.material(), fact.collectedAt())
                .with(Content.NONE)
                .moved(
                        DecisionState.READING,
                        context.now().plus(context.timing().reading()))
                .noted(AuditEntry.of(context.now(), decision.version(), AuditEntry.SYSTEM, what)
                        .withDetail("material " + version));
        return known.map(result -> read(reading, result, context)).orElse(reading);
    }

    /** Once, however often the edit comes. */
    private static Decision refuse(Decision decision, FlowContext context) {
        if (decision.content().notices().contains(Notice.EDIT_TOO_LATE)) {
            return decision;
        }
        Decision next = decision.next();
        return next.with(Notice.EDIT_TOO_LATE)
                .noted(AuditEntry.of(context.now(), next.version(), AuditEntry.SYSTEM, What.EDIT_REFUSED));
    }

    static Decision proposed(Decision decision, DecisionProposed fact, FlowContext context) {
        return arrived(decision, Reading.of(fact), context);
    }

    static Decision failed(Decision decision, DecisionFailed fact, FlowContext context) {
        return arrived(decision, Reading.of(fact), context);
    }

    private static Decision arrived(Decision decision, Reading reading, FlowContext context) {
        Material material = decision.material();
        if (material == null || reading.materialVersion() > material.version()) {
            return decision.with(reading);
        }
        boolean stale = reading.materialVersion() < material.version();
        return stale || !expects(decision, reading) ? decision : read(decision.next(), reading, context);
    }

    /** A proposal also counts after a failure of the same material: it was paid for. */
    private static boolean expects(Decision decision, Reading reading) {
        return decision.state() == DecisionState.READING
                || (decision.state() == DecisionState.FAILED
                        && decision.content().decider() == null
                        && reading.proposal() != null);
    }

    private static Decision read(Decision decision, Reading reading, FlowContext context) {
        DecisionProposed proposal = reading.proposal();
        DecisionFailed failure = reading.failure();
        if (proposal != null) {
            return propose(decision, proposal, context);
        }
        return failure == null ? decision : fail(decision, failure.code(), AuditEntry.SYSTEM, context);
    }

    private static Decision propose(Decision decision, DecisionProposed proposal, FlowContext context) {
        List<DecisionAction> actions =
                proposal.actions().stream().map(DecisionAction::of).toList();
        Decision noted =
                decision.noted(AuditEntry.of(context.now(), decision.version(), AuditEntry.SYSTEM, What.PROPOSED)
                        .withDetail(proposal.decider()));
        if (actions.stream().anyMatch(action -> context.rules().of(action.kind()) == Policy.NEVER)) {
            // With its decider: a repetition of the proposal changes nothing.
            return fail(noted, FailureCode.NEVER_ALLOWED, AuditEntry.POLICY, context)
                    .with(new Content(proposal.decider(), List.of(), proposal.notices(), FailureCode.NEVER_ALLOWED));
        }
        return ReviewProposal.review(
                noted.with(new Content(proposal.decider(), actions, proposal.notices(), null)),
                context,
                context.now().plus(context.timing().expiry()));
    }

    /** Ends a decision of which nothing can be proposed. */
    static Decision fail(Decision decision, FailureCode code, String who, FlowContext context) {
        return decision.moved(DecisionState.FAILED, null)
                .with(Content.failed(code))
                .noted(AuditEntry.of(context.now(), decision.version(), who, What.READING_FAILED)
                        .withDetail(code.name()));
    }
}
