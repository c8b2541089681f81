package dev.rekap.decision.retention;

import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.decision.DecisionTiming;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what has been kept long enough. It may be as slow as there is to delete: delivery does not wait for it. */
public final class DecisionRetention {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionRetention.class);
    private static final int PAGE = 100;

    /** Of an unclean decision; longer than a clean-up takes. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final DeletedDecisions deleted;
    private final DeleteDecision deleting;
    private final DecisionTiming timing;
    private final Duration spending;
    private final ZoneId zone;
    private final Clock clock;

    /**
     * Creates the job.
     *
     * @param spending how long spending is kept
     * @param zone of the days of spending
     */
    public DecisionRetention(
            DeletedDecisions deleted,
            DeleteDecision deleting,
            DecisionTiming timing,
            Duration spending,
            ZoneId zone,
            Clock clock) {
        this.deleted = deleted;
        this.deleting = deleting;
        this.timing = timing;
        this.spending = spending;
        this.zone = zone;
        this.clock = clock;
    }

    /** Runs one round. What failed, or is too much for a round, is left for the next. */
    public void run() {
        Instant now = clock.instant();
        Instant before = now.minus(timing.retention());
        each(deleted.endedBefore(before, PAGE), deleting::delete);
        Optional<DecisionId> unclean = deleted.claimUnclean(now, now.plus(CLAIM));
        for (int count = 0; unclean.isPresent() && count < PAGE; count++) {
            each(List.of(unclean.get()), deleting::clean);
            unclean = deleted.claimUnclean(now, now.plus(CLAIM));
        }
        each(deleted.deletedBefore(before, PAGE), deleting::forget);
    }

    /** Deletes what was spent on days that are long over. */
    public void forgetDays() {
        deleted.forgetSpending(clock.instant().minus(spending).atZone(zone).toLocalDate());
    }

    private static void each(List<DecisionId> ids, Consumer<DecisionId> action) {
        for (DecisionId id : ids) {
            try {
                action.accept(id);
            } catch (RuntimeException e) {
                LOG.warn("Deletion of decision {} failed, it will be repeated: {}", id, e.getMessage());
            }
        }
    }
}
