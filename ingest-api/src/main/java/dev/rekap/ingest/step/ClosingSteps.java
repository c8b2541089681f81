package dev.rekap.ingest.step;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.decisions.DecisionClosed;
import dev.rekap.contracts.orders.ReportClosed;

/**
 * What ends, of either product.
 *
 * @param report closes reports
 * @param decision closes decisions
 */
public record ClosingSteps(CloseReport report, CloseDecision decision) implements Step<Message> {

    @Override
    public Class<Message> accepts() {
        return Message.class;
    }

    @Override
    public boolean takes(Message fact) {
        return report.takes(fact) || decision.takes(fact);
    }

    @Override
    public Outcome handle(Message fact) {
        return switch (fact) {
            case ReportClosed closed -> report.handle(closed);
            case DecisionClosed closed -> decision.handle(closed);
            default -> throw new IllegalArgumentException("not a fact of ingest-api: " + fact.getClass());
        };
    }
}
