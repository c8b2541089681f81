package dev.rekap.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.action.ActionException.Effect;
import dev.rekap.bus.Outcome;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The step with an action that does as it is told. */
class HandleActionTest {

    private static final Duration SETTLE = Duration.ofMinutes(1);
    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

    private final MemoryJournal journal = new MemoryJournal();
    private final PlayedAction action = new PlayedAction();
    private final ActionRequested request = ActionRequests.of(PlayedAction.KIND);
    private boolean lockFree = true;

    @Test
    void planIsToldWithoutAnEntryInTheJournal() throws InterruptedException {
        assertThat(fact(handle(ActionVerb.PLAN, NOW))).isInstanceOf(ActionPlanned.class);
        assertThat(journal.entry(request.key(), ActionVerb.DO)).isEmpty();
    }

    @Test
    void doneIsToldOnceMoreWithTheSameReceiptAndNotDoneAgain() throws InterruptedException {
        ActionDone first = (ActionDone) fact(handle(ActionVerb.DO, NOW));
        assertThat(fact(handle(ActionVerb.UNDO, NOW))).isInstanceOf(ActionUndone.class);

        assertThat(fact(handle(ActionVerb.DO, NOW))).isEqualTo(first);
        assertThat(fact(handle(ActionVerb.UNDO, NOW))).isInstanceOf(ActionUndone.class);
        assertThat(action.performed).isEqualTo(1);
        assertThat(action.undone).isEqualTo(1);
    }

    @Test
    void refusalIsToldAsNotDone() throws InterruptedException {
        action.fails(false, FailureCode.SHOP_REJECTED, Effect.NONE);

        assertFailed(fact(handle(ActionVerb.DO, NOW)), ActionFailed.Outcome.NOT_DONE, FailureCode.SHOP_REJECTED);
    }

    @Test
    void awayBeforeTheFirstChangeIsRetriedAndNotDoneInTheEnd() throws InterruptedException {
        action.fails(false, FailureCode.SHOP_UNAVAILABLE, Effect.NONE);

        Outcome.RetryLater later = later(handle(ActionVerb.DO, NOW));

        assertThat(later.isAttempt()).isTrue();
        assertFailed(exhausted(ActionVerb.DO, later), ActionFailed.Outcome.NOT_DONE, FailureCode.SHOP_UNAVAILABLE);
    }

    @Test
    void brokenOffAfterTheFirstChangeIsRetriedAtOnceAndUnknownInTheEnd() throws InterruptedException {
        action.fails(true, FailureCode.SHOP_UNAVAILABLE, Effect.REPEATABLE);
        Outcome.RetryLater later = later(handle(ActionVerb.DO, NOW));
        assertFailed(exhausted(ActionVerb.DO, later), ActionFailed.Outcome.UNKNOWN, FailureCode.SHOP_UNAVAILABLE);

        action.succeeds();
        assertThat(fact(handle(ActionVerb.DO, NOW.plusSeconds(1)))).isInstanceOf(ActionDone.class);
        assertThat(action.notes).containsExactly(Optional.empty(), Optional.of("note 1"));
    }

    @Test
    void possibleEffectIsUnknownUntilItIsFound() throws InterruptedException {
        action.fails(true, FailureCode.SHOP_UNAVAILABLE, Effect.POSSIBLE);
        assertFailed(fact(handle(ActionVerb.DO, NOW)), ActionFailed.Outcome.UNKNOWN, FailureCode.SHOP_UNAVAILABLE);

        assertFailed(
                fact(handle(ActionVerb.FIND, NOW.plusSeconds(30))),
                ActionFailed.Outcome.UNKNOWN,
                FailureCode.TIMED_OUT);
        action.found = true;
        assertThat(fact(handle(ActionVerb.FIND, NOW.plusSeconds(31)))).isInstanceOf(ActionDone.class);
        assertThat(fact(handle(ActionVerb.DO, NOW.plusSeconds(32)))).isInstanceOf(ActionDone.class);
        assertThat(action.performed).isEqualTo(1);
    }

    @Test
    void possibleEffectThatDoesNotComeIsNotDoneAndMayBeDoneAgain() throws InterruptedException {
        action.fails(true, FailureCode.SHOP_UNAVAILABLE, Effect.POSSIBLE);
        handle(ActionVerb.DO, NOW);

        assertFailed(
                fact(handle(ActionVerb.FIND, NOW.plus(SETTLE))), ActionFailed.Outcome.NOT_DONE, FailureCode.TIMED_OUT);
        action.succeeds();
        assertThat(fact(handle(ActionVerb.DO, NOW.plus(SETTLE)))).isInstanceOf(ActionDone.class);
        assertThat(action.notes).containsExactly(Optional.empty(), Optional.of("note 1"));
    }

    @Test
    void killedWorkerIsFollowedByALookBeforeItIsDoneAgain() throws InterruptedException {
        journal.begin(request.key(), ActionVerb.DO, request.userId(), NOW, "earlier");

        Outcome.RetryLater later = later(handle(ActionVerb.DO, NOW.plusSeconds(10)));
        assertThat(later.isAttempt()).isFalse();
        assertThat(action.performed).isZero();
        assertThat(fact(handle(ActionVerb.DO, NOW.plus(SETTLE)))).isInstanceOf(ActionDone.class);
        assertThat(action.notes).containsExactly(Optional.of("earlier"));
    }

    @Test
    void failedLookDoesNotMakeAnEarlierTryUndone() throws InterruptedException {
        journal.begin(request.key(), ActionVerb.DO, request.userId(), NOW, "earlier");
        action.fails(false, FailureCode.SHOP_UNAUTHORIZED, Effect.NONE);

        assertFailed(
                fact(handle(ActionVerb.DO, NOW.plus(SETTLE))),
                ActionFailed.Outcome.UNKNOWN,
                FailureCode.SHOP_UNAUTHORIZED);
        assertThat(journal.entry(request.key(), ActionVerb.DO))
                .hasValueSatisfying(entry -> assertThat(entry.isOpen()).isTrue());
    }

    @Test
    void lockThatIsHeldPostponesAndKeepsThePlaceOnTheLadder() throws InterruptedException {
        lockFree = false;

        assertThat(later(handle(ActionVerb.DO, NOW)).isAttempt()).isFalse();
        assertThat(action.performed).isZero();
    }

    @Test
    void unknownKindsAndVerbsAreRefused() throws InterruptedException {
        assertFailed(fact(handle(ActionVerb.UNKNOWN, NOW)), ActionFailed.Outcome.NOT_DONE, FailureCode.INTERNAL_ERROR);
        Outcome outcome = step(NOW).handle(ActionRequests.of("mail.send"));
        assertFailed(fact(outcome), ActionFailed.Outcome.NOT_DONE, FailureCode.INTERNAL_ERROR);
    }

    private Outcome handle(ActionVerb verb, Instant now) throws InterruptedException {
        return step(now)
                .handle(ActionRequests.as(request, verb, verb == ActionVerb.UNDO ? PlayedAction.RECEIPT : null));
    }

    private HandleAction step(Instant now) {
        ExclusiveLocks locks = new ExclusiveLocks() {
            @Override
            public <T> Optional<T> with(String name, Work<T> work) throws InterruptedException {
                return lockFree ? Optional.of(work.run()) : Optional.empty();
            }
        };
        return new HandleAction(List.of(action), journal, locks, SETTLE, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Message exhausted(ActionVerb verb, Outcome.RetryLater last) {
        return step(NOW)
                .exhausted(ActionRequests.as(request, verb, null), last)
                .orElseThrow()
                .getFirst();
    }

    private static Message fact(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).facts().getFirst();
    }

    private static Outcome.RetryLater later(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.RetryLater.class);
        return (Outcome.RetryLater) outcome;
    }

    private static void assertFailed(Message fact, ActionFailed.Outcome outcome, FailureCode code) {
        assertThat(fact).isInstanceOfSatisfying(ActionFailed.class, failed -> {
            assertThat(failed.outcome()).isEqualTo(outcome);
            assertThat(failed.code()).isEqualTo(code);
        });
    }

    /** Fails as it is told to, before or after it noted a change. */
    private static final class PlayedAction implements Action {

        static final String KIND = "played";
        static final Receipt RECEIPT = new Receipt("1", null, List.of(), List.of(), NOW);

        private final List<Optional<String>> notes = new java.util.ArrayList<>();
        private @Nullable ActionException failure;
        private boolean changesFirst = true;
        private boolean found;
        private int performed;
        private int undone;

        void fails(boolean afterChange, FailureCode code, Effect effect) {
            failure = new ActionException(code, effect, "played", Duration.ZERO);
            changesFirst = afterChange;
        }

        void succeeds() {
            failure = null;
            changesFirst = true;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public ActionPlan plan(ActionRequested request) {
            return new ActionPlan(List.of(), List.of(), List.of());
        }

        @Override
        public Optional<Receipt> find(ActionRequested request, Progress progress) {
            return found ? Optional.of(RECEIPT) : Optional.empty();
        }

        @Override
        public Receipt perform(ActionRequested request, Progress progress) {
            notes.add(progress.note());
            performed++;
            if (changesFirst) {
                progress.changing("note " + performed);
            }
            if (failure != null) {
                throw failure;
            }
            return RECEIPT;
        }

        @Override
        public void undo(ActionRequested request, Receipt receipt, Progress progress) {
            progress.changing("");
            undone++;
        }
    }
}
