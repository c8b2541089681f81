package dev.rekap.gateway.decisions.conversation;

import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.gateway.channel.conversation.ChatCommands.Command;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.decisions.ChatDecision;
import dev.rekap.gateway.decisions.ChatDecisions;
import dev.rekap.gateway.decisions.DecisionPhrase;
import dev.rekap.gateway.decisions.jobs.DecisionJob;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** {@code /urungkan}: has the last decision of the user in this chat undone that was done. */
record UndoCommand(ChatDecisions decisions, JobScheduler jobs, Clock clock) implements Command {

    private static final int LOOKED_AT = 50;

    @Override
    public void run(ChatContext context, String argument) {
        Optional<ChatDecision> last = decisions
                .latest(context.chat(), context.user().id(), LOOKED_AT)
                .stream()
                .filter(this::mayBeUndone)
                .findFirst();
        last.ifPresent(decision ->
                jobs.now(new DecisionJob.Undo(decision.id(), context.user().id())));
        context.send(last.isPresent() ? DecisionPhrase.UNDO_TAKEN : DecisionPhrase.UNDO_NOTHING);
    }

    private boolean mayBeUndone(ChatDecision decision) {
        DecisionChanged shown = decision.shown();
        if (shown == null) {
            return false;
        }
        Instant until = shown.undoUntil();
        return (shown.state() == DecisionState.DONE || shown.state() == DecisionState.PARTLY_DONE)
                && until != null
                && clock.instant().isBefore(until);
    }
}
