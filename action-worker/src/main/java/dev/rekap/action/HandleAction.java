package dev.rekap.action;

import dev.rekap.action.ActionException.Effect;
import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.decisions.ActionDone;
import dev.rekap.contracts.decisions.ActionFailed;
import dev.rekap.contracts.decisions.ActionPlanned;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.ActionUndone;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.Receipt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans, finds, does and undoes. What may have changed something is in the journal before it happens; what is in the journal and has no
 * end is looked for before it is done again, and told as unknown where that does not help.
 */
public final class HandleAction implements Step<ActionRequested> {

    private static final Logger LOG = LoggerFactory.getLogger(HandleAction.class);

    private final Map<String, Action> actions;
    private final ActionJournal journal;
    private final ExclusiveLocks locks;
    private final Duration settle;
    private final Clock clock;

    /**
     * Takes requests of these kinds.
     *
     * @param settle for so long after it was sent, a request whose answer is not known may still be under way at the other side
     */
    public HandleAction(
            List<Action> actions, ActionJournal journal, ExclusiveLocks locks, Duration settle, Clock clock) {
        this.actions = actions.stream().collect(Collectors.toUnmodifiableMap(Action::kind, Function.identity()));
        this.journal = journal;
        this.locks = locks;
        this.settle = settle;
        this.clock = clock;
    }

    @Override
    public Class<ActionRequested> accepts() {
        return ActionRequested.class;
    }

    @Override
    public Outcome handle(ActionRequested request) throws InterruptedException {
        Action action = actions.get(request.kind());
        if (action == null) {
            return failed(request, ActionFailed.Outcome.NOT_DONE, FailureCode.INTERNAL_ERROR, "no such kind of action");
        }
        return switch (request.verb()) {
            case PLAN -> plan(action, request);
            case FIND -> exclusively(action, request, () -> find(action, request));
            case DO -> exclusively(action, request, () -> perform(action, request));
            case UNDO -> exclusively(action, request, () -> undo(action, request));
            case UNKNOWN ->
                failed(request, ActionFailed.Outcome.NOT_DONE, FailureCode.INTERNAL_ERROR, "a verb of a later version");
        };
    }

    @Override
    public Optional<List<Message>> exhausted(ActionRequested request, Outcome.RetryLater last) {
        boolean unknown;
        try {
            unknown = mayHaveChanged(request);
        } catch (RuntimeException e) {
            LOG.warn("Journal not readable, the last retry is repeated", e);
            return Optional.empty();
        }
        return Optional.of(List.of(failure(
                request,
                unknown ? ActionFailed.Outcome.UNKNOWN : ActionFailed.Outcome.NOT_DONE,
                FailureCode.of(last.code()),
                last.detail())));
    }

    private boolean mayHaveChanged(ActionRequested request) {
        return switch (request.verb()) {
            case FIND -> true;
            case DO, UNDO ->
                journal.entry(request.key(), request.verb())
                        .filter(JournalEntry::isOpen)
                        .isPresent();
            case PLAN, UNKNOWN -> false;
        };
    }

    private Outcome exclusively(Action action, ActionRequested request, ExclusiveLocks.Work<Outcome> work)
            throws InterruptedException {
        return locks.with(action.exclusive(request), work)
                .orElseGet(() -> Outcome.postponed(FailureCode.INTERNAL_ERROR, "another action is under way there"));
    }

    private Outcome plan(Action action, ActionRequested request) throws InterruptedException {
        try {
            ActionPlan plan = action.plan(request);
            return Outcome.done(new ActionPlanned(
                    request.decisionId(),
                    request.action(),
                    request.version(),
                    plan.fields(),
                    plan.changes(),
                    plan.doubts()));
        } catch (ActionException e) {
            return retriedOrFailed(request, e, ActionFailed.Outcome.NOT_DONE);
        }
    }

    private Outcome find(Action action, ActionRequested request) throws InterruptedException {
        JournaledProgress progress = new JournaledProgress(request, ActionVerb.DO);
        try {
            Optional<Receipt> found = action.find(request, progress);
            if (found.isPresent()) {
                return done(request, progress, found.get());
            }
        } catch (ActionException e) {
            return retriedOrFailed(request, e, ActionFailed.Outcome.UNKNOWN);
        }
        if (progress.mayBeUnderWay()) {
            return failed(
                    request, ActionFailed.Outcome.UNKNOWN, FailureCode.TIMED_OUT, "not there, and may still be coming");
        }
        // Not complete; what the journal noted still tells a later try what is half made.
        progress.endIfOpen(JournalEntry.Result.BROKEN_OFF);
        return failed(request, ActionFailed.Outcome.NOT_DONE, FailureCode.TIMED_OUT, "looked for, and not there");
    }

    private Outcome perform(Action action, ActionRequested request) throws InterruptedException {
        JournaledProgress progress = new JournaledProgress(request, ActionVerb.DO);
        Optional<Receipt> before = progress.receipt();
        if (before.isPresent()) {
            // Asked again: what was done stays done, even if it was undone since.
            return Outcome.done(done(request, before.get()));
        }
        try {
            if (progress.mayBeUnderWay()) {
                Optional<Receipt> found = action.find(request, progress);
                return found.isPresent()
                        ? done(request, progress, found.get())
                        : Outcome.postponed(FailureCode.TIMED_OUT, "an earlier try may still be under way");
            }
            return done(request, progress, action.perform(request, progress));
        } catch (ActionException e) {
            return afterFailure(request, progress, e);
        }
    }

    private Outcome undo(Action action, ActionRequested request) throws InterruptedException {
        Receipt receipt = request.receipt();
        if (receipt == null) {
            return failed(request, ActionFailed.Outcome.NOT_DONE, FailureCode.INTERNAL_ERROR, "no receipt to undo");
        }
        JournaledProgress progress = new JournaledProgress(request, ActionVerb.UNDO);
        try {
            if (!progress.isDone()) {
                action.undo(request, receipt, progress);
                progress.endIfOpen(JournalEntry.Result.DONE);
            }
            return Outcome.done(new ActionUndone(request.decisionId(), request.action(), request.version()));
        } catch (ActionException e) {
            return afterFailure(request, progress, e);
        }
    }

    private Outcome afterFailure(ActionRequested request, JournaledProgress progress, ActionException e) {
        if (e.effect() == Effect.POSSIBLE) {
            return failed(request, ActionFailed.Outcome.UNKNOWN, e.code(), e.detail());
        }
        boolean unchanged = e.effect() == Effect.NONE && !progress.dependsOnEarlierTry();
        progress.endIfBegun(unchanged ? JournalEntry.Result.NOT_DONE : JournalEntry.Result.BROKEN_OFF);
        return retriedOrFailed(request, e, unchanged ? ActionFailed.Outcome.NOT_DONE : ActionFailed.Outcome.UNKNOWN);
    }

    private static Outcome retriedOrFailed(ActionRequested request, ActionException e, ActionFailed.Outcome outcome) {
        return e.code().isRetryable()
                ? new Outcome.RetryLater(e.code(), e.detail(), e.retryAfter())
                : failed(request, outcome, e.code(), e.detail());
    }

    private Outcome done(ActionRequested request, JournaledProgress progress, Receipt receipt) {
        progress.done(receipt);
        return Outcome.done(done(request, receipt));
    }

    private static ActionDone done(ActionRequested request, Receipt receipt) {
        return new ActionDone(request.decisionId(), request.action(), request.version(), receipt);
    }

    private static Outcome failed(
            ActionRequested request, ActionFailed.Outcome outcome, FailureCode code, String detail) {
        return Outcome.done(failure(request, outcome, code, detail));
    }

    private static ActionFailed failure(
            ActionRequested request, ActionFailed.Outcome outcome, FailureCode code, String detail) {
        return new ActionFailed(
                request.decisionId(), request.action(), request.version(), request.verb(), outcome, code, detail);
    }

    /** The journal's entry of a verb, as it was when the request was taken, and what is added to it. */
    private final class JournaledProgress implements Progress {

        private final ActionRequested request;
        private final ActionVerb verb;
        private final Optional<JournalEntry> earlier;
        private boolean begun;

        private JournaledProgress(ActionRequested request, ActionVerb verb) {
            this.request = request;
            this.verb = verb;
            this.earlier = journal.entry(request.key(), verb);
        }

        @Override
        public Optional<String> note() {
            return earlier.filter(JournalEntry::isOpen).map(JournalEntry::note);
        }

        @Override
        public void changing(String note) {
            journal.begin(request.key(), verb, request.userId(), clock.instant(), note);
            begun = true;
        }

        Optional<Receipt> receipt() {
            return earlier.filter(entry -> entry.result() == JournalEntry.Result.DONE)
                    .flatMap(entry -> Optional.ofNullable(entry.receipt()));
        }

        boolean isDone() {
            return earlier.filter(entry -> entry.result() == JournalEntry.Result.DONE)
                    .isPresent();
        }

        /** Whether a request of an earlier try may still come to an effect at the other side. */
        boolean mayBeUnderWay() {
            Instant now = clock.instant();
            return earlier.filter(entry -> entry.result() == null)
                    .filter(entry -> entry.begunAt().plus(settle).isAfter(now))
                    .isPresent();
        }

        void done(Receipt receipt) {
            if (!begun) {
                // Found, by whomever it was made: from now on it is known.
                changing("");
            }
            journal.end(request.key(), verb, clock.instant(), JournalEntry.Result.DONE, receipt);
        }

        /** Whether this try began nothing, so that what an earlier one began is as unknown as before. */
        boolean dependsOnEarlierTry() {
            return !begun && note().isPresent();
        }

        void endIfBegun(JournalEntry.Result result) {
            if (begun) {
                journal.end(request.key(), verb, clock.instant(), result, null);
            }
        }

        void endIfOpen(JournalEntry.Result result) {
            if (begun || note().isPresent()) {
                journal.end(request.key(), verb, clock.instant(), result, null);
            }
        }
    }
}
