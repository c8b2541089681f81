package dev.rekap.decision.step;

import dev.rekap.bus.PublishException;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.DecisionMessage;
import dev.rekap.decision.flow.OutgoingFacts;
import dev.rekap.decision.port.DecisionStore;
import dev.rekap.decision.port.DecisionStore.PendingFact;
import dev.rekap.decision.port.PendingFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the facts that follow from a change, after it is stored. What fails, or is interrupted, a later sweep repeats. */
public final class PublishPending {

    private static final Logger LOG = LoggerFactory.getLogger(PublishPending.class);
    private static final int PAGE = 100;

    private final PendingFacts outbox;
    private final DecisionStore decisions;
    private final Publisher publisher;
    private final Duration repeat;

    public PublishPending(PendingFacts outbox, DecisionStore decisions, Publisher publisher, Duration repeat) {
        this.outbox = outbox;
        this.decisions = decisions;
        this.publisher = publisher;
        this.repeat = repeat;
    }

    /** Publishes what a change that was just stored leaves to publish. */
    public void publish(List<PendingFact> pending) {
        if (pending.isEmpty()) {
            return;
        }
        try {
            publishAll(pending);
        } catch (PublishException e) {
            LOG.warn("Publishing {} facts failed, it will be repeated: {}", pending.size(), e.getMessage());
        }
    }

    /**
     * Publishes what an earlier attempt left.
     *
     * @throws PublishException if the broker does not take it
     */
    public void repeat(Instant now) {
        List<PendingFact> page;
        do {
            page = outbox.claim(now, now.plus(repeat), PAGE);
            List<PendingFact> overtaken =
                    page.stream().filter(pending -> isOvertaken(pending.fact())).toList();
            outbox.remove(overtaken);
            publishAll(page.stream()
                    .filter(pending -> !overtaken.contains(pending))
                    .toList());
        } while (page.size() == PAGE);
    }

    private void publishAll(List<PendingFact> pending) {
        publisher.publishAll(pending.stream().<Message>map(PendingFact::fact).toList());
        outbox.remove(pending);
    }

    /** A request that was answered meanwhile must not be made again: what was undone since would be done once more. */
    private boolean isOvertaken(DecisionMessage fact) {
        return fact instanceof ActionRequested request
                && decisions
                        .find(request.decisionId())
                        .filter(decision -> OutgoingFacts.isAwaited(decision, request))
                        .isEmpty();
    }
}
