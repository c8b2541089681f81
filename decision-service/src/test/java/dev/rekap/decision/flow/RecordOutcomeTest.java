package dev.rekap.decision.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.ActionDone;
import dev.rekap.contracts.decisions.ActionFailed.Outcome;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.ActionState;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.decision.AuditEntry.What;
import dev.rekap.decision.Decision;
import dev.rekap.decision.Facts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordOutcomeTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Story story = Story.doing();
    private final Facts facts = story.facts;

    @Test
    void aReceiptEndsIt() {
        story.apply(facts.done(story.last(ActionVerb.DO)), facts.done(story.last(ActionVerb.DO)));

        assertThat(story.state()).isEqualTo(DecisionState.DONE);
        assertThat(story.decision.actions().getFirst().receipt()).isEqualTo(Facts.receipt("17"));
        assertThat(story.audit()).containsOnlyOnce(What.DONE);
        assertThat(story.decision.dueAt()).isEmpty();
    }

    @Test
    void aReceiptWithoutARequestIsIgnored() {
        Story planned = Story.planned();

        planned.apply(new ActionDone(planned.facts.id(), 1, 2, Facts.receipt("17")));
        planned.apply(new ActionDone(planned.facts.id(), 9, 2, Facts.receipt("17")));

        assertThat(planned.state()).isEqualTo(DecisionState.PROPOSED);
    }

    @Test
    void anUnknownOutcomeIsLookedUpAfterOneFiveAndThirtyMinutesAndThenHourlyForADay() {
        story.apply(facts.failed(story.last(ActionVerb.DO), Outcome.UNKNOWN, FailureCode.SHOP_UNAVAILABLE));
        assertThat(story.state()).isEqualTo(DecisionState.UNKNOWN);

        List<Long> looks = new ArrayList<>();
        for (long minute = 1; minute <= 26 * 60; minute++) {
            long before = story.count(ActionVerb.FIND);
            story.pass(MINUTE);
            if (story.count(ActionVerb.FIND) > before) {
                looks.add(minute);
            }
        }

        assertThat(looks.subList(0, 5)).containsExactly(1L, 5L, 30L, 90L, 150L);
        assertThat(looks).hasSize(26);
        assertThat(looks.getLast()).isEqualTo(1410);
        assertThat(story.state()).isEqualTo(DecisionState.UNKNOWN);
        assertThat(story.decision.isInFlight()).isFalse();
        assertThat(story.count(ActionVerb.DO)).as("never a blind repeat").isOne();
    }

    @Test
    void theLookFindsItOrNot() {
        story.pass(Duration.ofMinutes(15));
        assertThat(story.state()).as("no answer in time").isEqualTo(DecisionState.UNKNOWN);
        story.pass(MINUTE);
        story.apply(facts.failed(story.last(ActionVerb.FIND), Outcome.UNKNOWN, FailureCode.SHOP_UNAVAILABLE));
        assertThat(story.state()).isEqualTo(DecisionState.UNKNOWN);

        story.apply(facts.failed(story.last(ActionVerb.FIND), Outcome.NOT_DONE, FailureCode.SHOP_UNAVAILABLE));
        assertThat(story.state()).isEqualTo(DecisionState.FAILED);
        assertThat(story.decision.actions().getFirst().failure()).isEqualTo(FailureCode.TIMED_OUT);

        story.apply(facts.done(story.last(ActionVerb.DO)));
        assertThat(story.state()).as("the truth wins").isEqualTo(DecisionState.DONE);
        assertThat(story.audit()).contains(What.DONE_LATE);
        assertThat(story.decision.undoUntil()).isNotNull();
    }

    @Test
    void aLateReceiptIsTakenWhileTheFieldsAreChangedAgain() {
        story.apply(facts.failed(story.last(ActionVerb.DO), Outcome.NOT_DONE, FailureCode.SHOP_REJECTED));
        story.answer("price", "6000");
        assertThat(story.state()).isEqualTo(DecisionState.PROPOSED);

        story.apply(facts.done(story.last(ActionVerb.DO)));

        assertThat(story.state()).isEqualTo(DecisionState.DONE);
    }

    @Test
    void aFailureOfAnEarlierAttemptIsIgnored() {
        ActionRequested first = story.last(ActionVerb.DO);
        story.apply(facts.failed(first, Outcome.NOT_DONE, FailureCode.SHOP_UNAVAILABLE));
        story.approve();

        story.apply(facts.failed(first, Outcome.NOT_DONE, FailureCode.SHOP_UNAVAILABLE));

        assertThat(story.state()).isEqualTo(DecisionState.DOING);
    }

    @Test
    void someDoneAndSomeNotIsPartlyDoneAndTheRestIsApprovedAlone() {
        Story two = two();
        List<ActionRequested> doing = two.requests.stream()
                .filter(request -> request.verb() == ActionVerb.DO)
                .toList();

        two.apply(two.facts.done(doing.getFirst()));
        assertThat(two.state()).isEqualTo(DecisionState.DOING);
        two.apply(two.facts.failed(doing.getLast(), Outcome.NOT_DONE, FailureCode.SHOP_REJECTED));
        assertThat(two.state()).isEqualTo(DecisionState.PARTLY_DONE);
        assertThat(two.decision.undoUntil()).isNotNull();

        two.approve();
        assertThat(two.count(ActionVerb.DO)).isEqualTo(3);
        assertThat(two.last(ActionVerb.DO).action()).isEqualTo(2);
        two.apply(two.facts.done(two.last(ActionVerb.DO)));
        assertThat(two.state()).isEqualTo(DecisionState.DONE);

        two.undo();
        assertThat(two.count(ActionVerb.UNDO)).isEqualTo(2);
        two.requests.stream()
                .filter(request -> request.verb() == ActionVerb.UNDO)
                .toList()
                .forEach(request -> two.apply(
                        request.action() == 1
                                ? two.facts.undone(request)
                                : two.facts.failed(request, Outcome.NOT_DONE, FailureCode.CHANGED_MEANWHILE)));
        assertThat(two.state()).isEqualTo(DecisionState.PARTLY_DONE);
        assertThat(two.decision.actions()).extracting("state").containsExactly(ActionState.UNDONE, ActionState.DONE);
    }

    @Test
    void whatWasChangedMeanwhileStaysDone() {
        Story done = Story.done();
        done.undo();

        done.apply(done.facts.failed(done.last(ActionVerb.UNDO), Outcome.NOT_DONE, FailureCode.CHANGED_MEANWHILE));

        assertThat(done.state()).isEqualTo(DecisionState.DONE);
        assertThat(done.decision.actions().getFirst().failure()).isEqualTo(FailureCode.CHANGED_MEANWHILE);
        done.undo();
        assertThat(done.count(ActionVerb.UNDO)).isEqualTo(2);
    }

    @Test
    void anUnknownUndoIsLookedUp() {
        Story done = Story.done();
        ActionRequested doing = done.last(ActionVerb.DO);
        done.undo();
        done.apply(done.facts.failed(done.last(ActionVerb.UNDO), Outcome.UNKNOWN, FailureCode.SHOP_UNAVAILABLE));
        assertThat(done.state()).isEqualTo(DecisionState.UNKNOWN);
        done.pass(MINUTE);
        Decision looking = done.decision;

        done.apply(done.facts.done(doing));
        assertThat(done.decision).as("an old receipt says nothing").isEqualTo(looking);

        done.apply(done.facts.done(done.last(ActionVerb.FIND)));
        assertThat(done.state()).as("it is still there").isEqualTo(DecisionState.DONE);

        done.apply(done.facts.undone(done.last(ActionVerb.UNDO)));
        assertThat(done.state()).as("gone after all").isEqualTo(DecisionState.UNDONE);

        Story gone = Story.done();
        gone.undo();
        gone.pass(Duration.ofMinutes(15));
        gone.pass(MINUTE);
        gone.apply(gone.facts.failed(gone.last(ActionVerb.FIND), Outcome.NOT_DONE, FailureCode.UNKNOWN));
        assertThat(gone.state()).isEqualTo(DecisionState.UNDONE);
    }

    @Test
    void anOldReceiptDoesNotBringBackWhatWasUndone() {
        Story done = Story.done();
        ActionRequested doing = done.last(ActionVerb.DO);
        done.undo();
        done.apply(done.facts.done(doing));
        done.apply(done.facts.undone(done.last(ActionVerb.UNDO)));
        done.apply(done.facts.done(doing));

        assertThat(done.state()).isEqualTo(DecisionState.UNDONE);
        assertThat(OutgoingFacts.isAwaited(done.decision, doing)).isFalse();
    }

    @Test
    void aFailedPlanIsRepeatedUntilItIsPlannedOrExpires() {
        Story proposed = new Story();
        proposed.apply(proposed.facts.collected(1), proposed.facts.proposed(1));
        proposed.apply(
                proposed.facts.failed(proposed.last(ActionVerb.PLAN), Outcome.NOT_DONE, FailureCode.SHOP_UNAVAILABLE));
        int version = proposed.decision.version();
        assertThat(proposed.decision.actions().getFirst().failure()).isEqualTo(FailureCode.SHOP_UNAVAILABLE);

        proposed.pass(Duration.ofMinutes(10));
        proposed.apply(
                proposed.facts.failed(proposed.last(ActionVerb.PLAN), Outcome.NOT_DONE, FailureCode.SHOP_UNAVAILABLE));
        assertThat(proposed.count(ActionVerb.PLAN)).isEqualTo(2);
        assertThat(proposed.decision.version()).as("nothing new to see").isEqualTo(version);

        proposed.pass(Duration.ofMinutes(10));
        proposed.pass(Duration.ofHours(25));
        assertThat(proposed.state()).isEqualTo(DecisionState.EXPIRED);
        assertThat(proposed.decision.dueAt()).isEmpty();
        Decision expired = proposed.decision;
        proposed.apply(proposed.facts.planned(proposed.last(ActionVerb.PLAN)));
        assertThat(proposed.decision).isEqualTo(expired);
    }

    @Test
    void whatNoWorkerReadsFailsInTime() {
        Story reading = new Story();
        reading.apply(reading.facts.collected(1));

        reading.pass(Duration.ofMinutes(40));

        assertThat(reading.state()).isEqualTo(DecisionState.FAILED);
        assertThat(reading.decision.content().failure()).isEqualTo(FailureCode.TIMED_OUT);
    }

    private static Story two() {
        Story two = new Story();
        ProposedAction second = Facts.draft(2, Facts.tea().fields().toArray(ProposedField[]::new));
        two.apply(two.facts.collected(1), two.facts.proposed(1, Facts.tea(), second));
        List.copyOf(two.requests).forEach(request -> two.apply(two.facts.planned(request)));
        two.approve();
        return two;
    }
}
