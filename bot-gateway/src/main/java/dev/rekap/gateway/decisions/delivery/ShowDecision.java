package dev.rekap.gateway.decisions.delivery;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.decisions.FieldQuestion;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.decisions.ChatDecision;
import dev.rekap.gateway.decisions.ChatDecisions;
import dev.rekap.gateway.decisions.DecisionLimits;
import dev.rekap.gateway.decisions.jobs.DecisionJob;
import java.time.Clock;

/**
 * Shows a decision in its chat as it stands. A higher version replaces a lower one, in whatever order they come. A decision that came
 * over HTTP or was forgotten has no chat, and is skipped.
 */
public record ShowDecision(
        UnitOfWork unit, ChatDecisions decisions, Outbox outbox, AskValue asking, JobScheduler jobs, Clock clock)
        implements Step<DecisionChanged> {

    @Override
    public Class<DecisionChanged> accepts() {
        return DecisionChanged.class;
    }

    @Override
    public Outcome handle(DecisionChanged changed) {
        unit.run(() -> decisions
                .lock(changed.decisionId())
                .filter(decision -> changed.version() > decision.version())
                .ifPresent(decision -> show(decision, changed)));
        return Outcome.done();
    }

    private void show(ChatDecision before, DecisionChanged changed) {
        ChatDecision decision = before.showing(changed);
        decisions.save(decision);
        outbox.showLive(decision.owner(), decision.id().value());
        FieldQuestion question = changed.question();
        if (changed.state() == DecisionState.ASKING
                && question != null
                && question.readings().isEmpty()) {
            asking.ask(decision, question.action(), question.field());
        }
        // The first reading is shown since the message was closed.
        boolean readsAgain = changed.state() == DecisionState.READING && before.shown() != null;
        if (readsAgain || changed.state() == DecisionState.DOING) {
            outbox.typing(decision.owner());
            jobs.at(clock.instant().plus(DecisionJob.TYPING_PAUSE), new DecisionJob.Typing(decision.id(), 1));
        }
        // The button to undo goes when its time is over, also if nothing else happens.
        CardButtons.doneAt(changed)
                .map(at -> at.plus(DecisionLimits.UNDO_BUTTON))
                .filter(clock.instant()::isBefore)
                .ifPresent(over -> jobs.at(over, new DecisionJob.Refresh(decision.id())));
    }
}
