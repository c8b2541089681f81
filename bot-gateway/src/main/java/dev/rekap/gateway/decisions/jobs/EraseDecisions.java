package dev.rekap.gateway.decisions.jobs;

import dev.rekap.contracts.UserId;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.jobs.UserErasure;
import dev.rekap.gateway.decisions.ChatDecisions;
import dev.rekap.gateway.decisions.DecisionApi;
import dev.rekap.gateway.decisions.LedgerApi;

/** Deletes all decisions of a user and their ledger, first at the services and then here. */
public record EraseDecisions(UnitOfWork unit, ChatDecisions decisions, DecisionApi api, LedgerApi ledger, Outbox outbox)
        implements UserErasure {

    @Override
    public void erase(long user) {
        UserId id = new UserId("telegram:" + user);
        api.forget(id);
        ledger.forget(id);
        unit.run(() -> {
            // The decision before what is said of it: in this order everybody locks.
            decisions.all(user).stream()
                    .flatMap(decision -> decisions.lock(decision.id()).stream())
                    .forEach(decision ->
                            outbox.drop(decision.chat(), decision.id().value()));
            decisions.forget(user);
        });
    }
}
