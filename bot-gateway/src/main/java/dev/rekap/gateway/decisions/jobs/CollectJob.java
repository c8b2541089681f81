package dev.rekap.gateway.decisions.jobs;

import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.decisions.ChatDecision;
import dev.rekap.gateway.decisions.ChatDecision.Stage;
import dev.rekap.gateway.decisions.ChatDecisions;
import java.time.Clock;

/** Closes albums when no further part came for a while. */
public record CollectJob(UnitOfWork unit, ChatDecisions decisions, JobScheduler jobs, CloseCard closing, Clock clock) {

    void close(DecisionId id) {
        unit.run(() -> decisions
                .lock(id)
                .filter(decision -> decision.stage() == Stage.COLLECTING)
                .ifPresent(this::close));
    }

    private void close(ChatDecision decision) {
        if (clock.instant().isBefore(decision.due())) {
            jobs.at(decision.due(), new DecisionJob.CloseAlbum(decision.id()));
        } else {
            closing.close(decision);
        }
    }
}
