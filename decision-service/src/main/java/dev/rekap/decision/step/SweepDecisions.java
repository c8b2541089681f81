package dev.rekap.decision.step;

import dev.rekap.decision.DecisionTiming;
import dev.rekap.decision.flow.FlowContext;
import dev.rekap.decision.flow.MeetDeadlines;
import dev.rekap.decision.port.DecisionStore;
import dev.rekap.decision.port.DecisionStore.Changed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Does what is due by time alone, and publishes what a crash or failure left. Any number of replicas may sweep. */
public final class SweepDecisions {

    /** Of a round; the rest is left for the next. */
    private static final int MOST = 1_000;

    private final DecisionStore store;
    private final PublishPending publishing;
    private final DecisionTiming timing;
    private final Clock clock;

    public SweepDecisions(DecisionStore store, PublishPending publishing, DecisionTiming timing, Clock clock) {
        this.store = store;
        this.publishing = publishing;
        this.timing = timing;
        this.clock = clock;
    }

    /** Sweeps once. */
    public void sweep() {
        boolean found = true;
        for (int count = 0; found && count < MOST; count++) {
            Instant now = clock.instant();
            Optional<Changed> change = store.changeDue(
                    (decision, rules) -> MeetDeadlines.meet(decision, new FlowContext(rules, timing, now)), now);
            change.ifPresent(changed -> publishing.publish(changed.pending()));
            found = change.isPresent();
        }
        publishing.repeat(clock.instant());
    }
}
