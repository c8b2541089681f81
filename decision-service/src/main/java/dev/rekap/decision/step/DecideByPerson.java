package dev.rekap.decision.step;

import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.decision.Answer;
import dev.rekap.decision.Approval;
import dev.rekap.decision.Decision;
import dev.rekap.decision.DecisionTiming;
import dev.rekap.decision.flow.AnswerPerson;
import dev.rekap.decision.flow.FlowContext;
import dev.rekap.decision.flow.RequestRefusedException;
import dev.rekap.decision.port.DecisionStore;
import dev.rekap.decision.port.DecisionStore.Changed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Does what people ask for. Of two at once the database says who is first; the other meets the decision as it is then. Each method
 * returns the decision as it stands, none if there is none, and throws {@link RequestRefusedException} if it cannot serve the request.
 */
public final class DecideByPerson {

    private final DecisionStore store;
    private final PublishPending publishing;
    private final DecisionTiming timing;
    private final Clock clock;

    @FunctionalInterface
    private interface Request {

        Decision apply(Decision decision, FlowContext context);
    }

    public DecideByPerson(DecisionStore store, PublishPending publishing, DecisionTiming timing, Clock clock) {
        this.store = store;
        this.publishing = publishing;
        this.timing = timing;
        this.clock = clock;
    }

    public Optional<Decision> answer(DecisionId id, Answer answer, String who) {
        return change(id, (decision, context) -> AnswerPerson.answer(decision, answer, who, context));
    }

    public Optional<Decision> approve(DecisionId id, Approval approval, String who) {
        return change(id, (decision, context) -> AnswerPerson.approve(decision, approval, who, context));
    }

    public Optional<Decision> reject(DecisionId id, String who) {
        return change(id, (decision, context) -> AnswerPerson.reject(decision, who, context));
    }

    public Optional<Decision> undo(DecisionId id, String who) {
        return change(id, (decision, context) -> AnswerPerson.undo(decision, who, context));
    }

    private Optional<Decision> change(DecisionId id, Request request) {
        Instant now = clock.instant();
        Optional<Changed> changed = store.change(
                id, (decision, rules) -> request.apply(decision, new FlowContext(rules, timing, now)), now);
        changed.ifPresent(change -> publishing.publish(change.pending()));
        return changed.map(Changed::after);
    }
}
