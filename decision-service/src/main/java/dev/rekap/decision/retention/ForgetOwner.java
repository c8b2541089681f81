package dev.rekap.decision.retention;

import dev.rekap.contracts.UserId;
import dev.rekap.decision.Decision;
import dev.rekap.decision.retention.LeavingUsers.Leaving;
import dev.rekap.decision.spending.GuardDecisionBudgets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Deletes everything that is kept about a user, at once and then again and again for a day: a fact that was under way may recreate a
 * decision. A decision whose outcome is awaited is deleted once that is known. Spending of today stays until the day ends, so that the
 * budget is not reset.
 */
public final class ForgetOwner {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** Work that was under way is over by then: ladders are exhausted, and outcomes are not looked up any more. */
    private static final Duration LAST_LOOK = Duration.ofDays(2);

    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final LeavingUsers leaving;
    private final DeleteDecision deleting;
    private final GuardDecisionBudgets budgets;
    private final Duration sweep;
    private final Clock clock;

    /**
     * Creates the step.
     *
     * @param sweep pause between two looks at a decision whose outcome is awaited
     */
    public ForgetOwner(
            LeavingUsers leaving, DeleteDecision deleting, GuardDecisionBudgets budgets, Duration sweep, Clock clock) {
        this.leaving = leaving;
        this.deleting = deleting;
        this.budgets = budgets;
        this.sweep = sweep;
        this.clock = clock;
    }

    /** Notes that a user is to be forgotten. From now on it happens, whatever crashes; again is harmless. */
    public void forget(UserId user) {
        leaving.add(new Leaving(user, clock.instant()));
    }

    /** Forgets users of whom something may be left. What fails is repeated by a later run; replicas may run concurrently. */
    public void run() {
        Optional<Leaving> next = claim();
        while (next.isPresent()) {
            forgetOnce(next.get());
            next = claim();
        }
    }

    private Optional<Leaving> claim() {
        Instant now = clock.instant();
        return leaving.claim(now, now.plus(CLAIM));
    }

    private void forgetOnce(Leaving user) {
        List<Decision> left = leaving.decisions(user);
        left.stream().filter(decision -> !decision.isInFlight()).forEach(decision -> deleting.delete(decision.id()));
        Instant now = clock.instant();
        Duration since = Duration.between(user.at(), now);
        LocalDate today = budgets.today();
        if (left.stream().anyMatch(Decision::isInFlight)) {
            leaving.postpone(user, now.plus(sweep));
        } else if (since.compareTo(LAST_LOOK) >= 0) {
            leaving.remove(user, today);
        } else {
            leaving.postpone(user, now.plus(pause(since)));
        }
    }

    /** As long as it has lasted so far: what is under way mostly comes soon. */
    private static Duration pause(Duration since) {
        Duration longest = since.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : since;
        return longest.compareTo(FIRST_PAUSE) < 0 ? FIRST_PAUSE : longest;
    }
}
