package dev.rekap.gateway.decisions.jobs;

import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.decisions.ChatDecision;
import dev.rekap.gateway.decisions.ChatDecision.Stage;
import dev.rekap.gateway.decisions.ChatDecisions;
import java.time.Clock;
import java.util.Set;

/** Keeps cards as they should be: refreshes them, and shows that the bot is at work while it is. */
public record CardJobs(UnitOfWork unit, ChatDecisions decisions, Outbox outbox, JobScheduler jobs, Clock clock) {

    private static final Set<DecisionState> WORKING =
            Set.of(DecisionState.READING, DecisionState.APPROVED, DecisionState.DOING, DecisionState.UNDOING);

    /** Two minutes: what takes longer is no matter of waiting for it any more. */
    private static final int MOST_ROUNDS = 24;

    void refresh(DecisionId id) {
        unit.run(() -> decisions.find(id).ifPresent(decision -> outbox.showLive(decision.owner(), id.value())));
    }

    void typing(DecisionJob.Typing job) {
        unit.run(() -> decisions
                .find(job.decision())
                .filter(decision -> job.round() <= MOST_ROUNDS && isWorkedOn(decision))
                .ifPresent(decision -> {
                    outbox.typing(decision.owner());
                    jobs.at(
                            clock.instant().plus(DecisionJob.TYPING_PAUSE),
                            new DecisionJob.Typing(job.decision(), job.round() + 1));
                }));
    }

    private static boolean isWorkedOn(ChatDecision decision) {
        DecisionChanged shown = decision.shown();
        return shown == null ? decision.stage() == Stage.CLOSED : WORKING.contains(shown.state());
    }
}
