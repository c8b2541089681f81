package dev.rekap.gateway.decisions.delivery;

import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.gateway.channel.LiveMessageRenderer;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.decisions.ChatDecisions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** The live messages of decisions, one each. */
public record DecisionCards(UnitOfWork unit, ChatDecisions decisions, Clock clock, ZoneId zone)
        implements LiveMessageRenderer {

    @Override
    public Optional<OutgoingMessage> render(UUID subject) {
        return unit.call(() -> decisions.find(new DecisionId(subject)))
                .map(decision -> DecisionCard.message(decision, clock.instant(), zone));
    }
}
