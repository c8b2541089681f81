package dev.rekap.decision.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.ActionFailed.Outcome;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.decisions.FieldEvidence;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.decision.ActionKind;
import dev.rekap.decision.Answer;
import dev.rekap.decision.AuditEntry;
import dev.rekap.decision.AuditEntry.What;
import dev.rekap.decision.Decision;
import dev.rekap.decision.Facts;
import dev.rekap.decision.OwnerRules;
import dev.rekap.decision.OwnerRules.Policy;
import dev.rekap.decision.flow.RequestRefusedException.Reason;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AnswerPersonTest {

    private final Story story = Story.planned();

    @Test
    void anApprovalRequestsEachActionOnceWithItsFinalFieldsAndKey() {
        story.approve();

        assertThat(story.state()).isEqualTo(DecisionState.DOING);
        assertThat(story.count(ActionVerb.DO)).isOne();
        assertThat(story.last(ActionVerb.DO).fields()).extracting("value").containsExactly("Es Teh", "5000");
        assertThat(story.last(ActionVerb.DO).key())
                .isEqualTo(story.last(ActionVerb.PLAN).key());
        AuditEntry approved = story.decision.news().getLast();
        assertThat(approved.what()).isEqualTo(What.APPROVED);
        assertThat(approved.who()).isEqualTo("ibu");
        assertThat(approved.hash()).isEqualTo(story.decision.hash().orElseThrow());
    }

    @Test
    void aSecondPressChangesNothing() {
        int version = story.decision.version();
        String hash = story.decision.hash().orElseThrow();
        story.approve(version, hash);
        Decision once = story.decision;

        story.approve(version, hash);

        assertThat(story.decision).isEqualTo(once);
        story.apply(story.facts.done(story.last(ActionVerb.DO)));
        story.approve(version, hash);
        assertThat(story.count(ActionVerb.DO)).isOne();
    }

    @Test
    void aChangedContentIsNotApproved() {
        int version = story.decision.version();
        String hash = story.decision.hash().orElseThrow();
        story.answer(ActionFields.PRICE, "6000");

        assertRefused(Reason.CONTENT_CHANGED, () -> story.approve(version, hash));
        assertRefused(Reason.CONTENT_CHANGED, () -> story.approve(story.decision.version(), hash));
        assertThat(story.count(ActionVerb.DO)).isZero();
    }

    @Test
    void nothingIsApprovedBeforeItIsPlanned() {
        story.answer(ActionFields.PRICE, "6000");

        assertRefused(Reason.NOT_PLANNED, story::approve);
        story.apply(story.facts.planned(story.last(ActionVerb.PLAN)));
        story.approve();
        assertThat(story.state()).isEqualTo(DecisionState.DOING);
    }

    @Test
    void nothingIsApprovedWhileAQuestionIsOpen() {
        Story asking = new Story();
        asking.apply(asking.facts.collected(1), asking.facts.proposed(1, Facts.draft(1)));

        assertRefused(Reason.QUESTION_OPEN, asking::approve);
    }

    @Test
    void whatIsForbiddenMeanwhileIsNotApproved() {
        story.rules = new OwnerRules(Map.of(ActionKind.DRAFT, Policy.NEVER), true);

        assertRefused(Reason.NEVER_ALLOWED, story::approve);
    }

    @Test
    void aDryRunIsNotApproved() {
        Story dry = new Story(Facts.of("toko").asDryRun());
        dry.apply(dry.facts.collected(1), dry.facts.proposed(1));

        assertRefused(Reason.DRY_RUN, dry::approve);
    }

    @Test
    void aPressAtTheLastMomentIsExpiredEvenBeforeTheSweep() {
        story.now = story.now.plus(Duration.ofHours(24));

        assertRefused(Reason.EXPIRED, story::approve);
        assertRefused(Reason.EXPIRED, story::reject);
        assertRefused(Reason.EXPIRED, () -> story.answer(ActionFields.PRICE, "6000"));
    }

    @Test
    void anEndedDecisionIsDecided() {
        String hash = story.decision.hash().orElseThrow();
        story.reject();

        assertRefused(Reason.ALREADY_DECIDED, () -> story.approve(story.decision.version(), hash));
        assertRefused(Reason.ALREADY_DECIDED, () -> story.answer(ActionFields.PRICE, "6000"));
        Decision rejected = story.decision;
        story.reject();
        assertThat(story.decision).isEqualTo(rejected);
        assertRefused(Reason.ALREADY_DECIDED, () -> Story.doing().reject());
    }

    @Test
    void anAnswerReplacesTheFieldAndItsEvidence() {
        Decision before = story.decision;
        Answer answer = new Answer(before.version(), 1, ActionFields.PRICE, "5,5 rb");

        story.answer(answer);
        story.answer(answer);

        ProposedField price = story.decision
                .actions()
                .getFirst()
                .shown()
                .field(ActionFields.PRICE)
                .orElseThrow();
        assertThat(price.value()).isEqualTo("5500");
        assertThat(price.evidence()).containsExactly(FieldEvidence.ofPerson());
        assertThat(price.flags()).isEmpty();
        assertThat(story.decision.version()).isEqualTo(before.version() + 1);
        assertThat(story.count(ActionVerb.PLAN)).isEqualTo(2);
        assertThat(story.decision.news().getLast().value()).isEqualTo("5500");
        assertRefused(
                Reason.CONTENT_CHANGED,
                () -> story.answer(new Answer(before.version(), 1, ActionFields.PRICE, "7000")));
    }

    @Test
    void anOptionalFieldCanBeAddedAndEmptied() {
        story.answer(ActionFields.STOCK, "10");
        assertThat(story.decision.actions().getFirst().shown().field(ActionFields.STOCK))
                .isPresent();

        story.answer(ActionFields.STOCK, " ");
        assertThat(story.decision.actions().getFirst().shown().field(ActionFields.STOCK))
                .isEmpty();
    }

    @Test
    void anAnswerThatMakesNoSenseIsRefusedByName() {
        assertRefused(Reason.FIELD_NEEDED, () -> story.answer(ActionFields.NAME, ""));
        assertRefused(Reason.UNKNOWN_FIELD, () -> story.answer("colour", "red"));
        assertRefused(
                Reason.UNKNOWN_FIELD,
                () -> story.answer(new Answer(story.decision.version(), 2, ActionFields.PRICE, "1")));
        assertRefused(Reason.NOT_A_NUMBER, () -> story.answer(ActionFields.PRICE, "mahal"));
        assertRefused(Reason.NEGATIVE_NUMBER, () -> story.answer(ActionFields.PRICE, "-5"));
        assertRefused(Reason.LINE_BREAK, () -> story.answer(ActionFields.NAME, "Es\nTeh"));
        assertRefused(
                Reason.VALUE_TOO_LONG,
                () -> story.answer(ActionFields.DESCRIPTION, "x".repeat(FieldText.MAX_LENGTH + 1)));
    }

    @Test
    void whatWasNotDoneCanBeChangedAndApprovedAgainWithTheSameKey() {
        Story failed = Story.doing();
        String key = failed.last(ActionVerb.DO).key();
        failed.apply(failed.facts.failed(failed.last(ActionVerb.DO), Outcome.NOT_DONE, FailureCode.SHOP_UNAVAILABLE));
        assertThat(failed.state()).isEqualTo(DecisionState.FAILED);

        failed.approve();
        assertThat(failed.state()).isEqualTo(DecisionState.DOING);
        assertThat(failed.last(ActionVerb.DO).key()).isEqualTo(key);

        failed.apply(failed.facts.failed(failed.last(ActionVerb.DO), Outcome.NOT_DONE, FailureCode.SHOP_REJECTED));
        failed.answer(ActionFields.PRICE, "6000");
        assertThat(failed.state()).isEqualTo(DecisionState.PROPOSED);
        failed.apply(failed.facts.planned(failed.last(ActionVerb.PLAN)));
        failed.approve();
        assertThat(failed.last(ActionVerb.DO).key()).isEqualTo(key);
    }

    @Test
    void undoTakesBackTheReceiptOnceWithinItsWindow() {
        Story done = Story.done();
        assertThat(done.decision.undoUntil()).isEqualTo(done.now.plus(Duration.ofHours(24)));

        done.undo();
        done.undo();

        assertThat(done.count(ActionVerb.UNDO)).isOne();
        assertThat(done.last(ActionVerb.UNDO).receipt()).isEqualTo(Facts.receipt("17"));
        done.apply(done.facts.undone(done.last(ActionVerb.UNDO)));
        assertThat(done.state()).isEqualTo(DecisionState.UNDONE);
        done.undo();
        assertThat(done.count(ActionVerb.UNDO)).isOne();
    }

    @Test
    void undoIsRefusedBeforeAndTooLate() {
        assertRefused(Reason.NOTHING_TO_UNDO, story::undo);
        Story done = Story.done();
        done.now = done.now.plus(Duration.ofHours(24));
        assertRefused(Reason.UNDO_WINDOW_OVER, done::undo);
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RequestRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
