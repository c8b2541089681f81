package dev.rekap.decision.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.ActionFailed.Outcome;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.decisions.FieldDoubt;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.FieldQuestion;
import dev.rekap.contracts.decisions.Notice;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.decision.ActionKind;
import dev.rekap.decision.AuditEntry.What;
import dev.rekap.decision.Decision;
import dev.rekap.decision.Facts;
import dev.rekap.decision.OwnerRules;
import dev.rekap.decision.OwnerRules.Policy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AcceptReadingTest {

    private final Story story = new Story();
    private final Facts facts = story.facts;

    @Test
    void aProposalBeforeItsMaterialIsKept() {
        story.apply(facts.proposed(1));
        assertThat(story.state()).isEqualTo(DecisionState.COLLECTING);

        story.apply(facts.collected(1));

        assertThat(story.state()).isEqualTo(DecisionState.PROPOSED);
        assertThat(story.last(ActionVerb.PLAN).fields())
                .extracting("name", "value")
                .contains(tuple(ActionFields.PRICE, "5000"));
        assertThat(story.last(ActionVerb.PLAN).pictures()).hasSize(1);
    }

    @Test
    void anEditedCaptionReplacesTheProposal() {
        story.apply(facts.collected(1), facts.proposed(1), facts.collected(2));
        assertThat(story.state()).isEqualTo(DecisionState.READING);
        assertThat(story.decision.actions()).isEmpty();

        story.apply(facts.proposed(1));
        assertThat(story.state()).as("a proposal for the old text is stale").isEqualTo(DecisionState.READING);

        story.apply(facts.proposed(2));
        assertThat(story.state()).isEqualTo(DecisionState.PROPOSED);
    }

    @Test
    void anEditAfterTheApprovalChangesNothingAndIsSaidOnce() {
        Story approved = Story.doing();
        Decision before = approved.decision;

        approved.apply(approved.facts.collected(2), approved.facts.collected(2), approved.facts.proposed(2));

        assertThat(approved.decision.actions()).isEqualTo(before.actions());
        assertThat(approved.state()).isEqualTo(DecisionState.DOING);
        assertThat(approved.decision.content().notices()).containsExactly(Notice.EDIT_TOO_LATE);
        assertThat(approved.audit()).containsOnlyOnce(What.EDIT_REFUSED);
    }

    @Test
    void whatWasTriedOnceIsNotReplacedWhileItIsChanged() {
        Story tried = Story.doing();
        tried.apply(tried.facts.failed(tried.last(ActionVerb.DO), Outcome.NOT_DONE, FailureCode.SHOP_REJECTED));
        tried.answer(ActionFields.PRICE, "6000");

        tried.apply(tried.facts.collected(2), tried.facts.done(tried.last(ActionVerb.DO)));

        assertThat(tried.state()).as("the first attempt had its effect").isEqualTo(DecisionState.DONE);
    }

    @Test
    void aFailureEndsTheReadingAndALateProposalStillCounts() {
        story.apply(facts.collected(1), facts.failed(1, FailureCode.NOTHING_TO_DO));
        assertThat(story.state()).isEqualTo(DecisionState.FAILED);
        assertThat(story.decision.content().failure()).isEqualTo(FailureCode.NOTHING_TO_DO);

        story.apply(facts.failed(1, FailureCode.TIMED_OUT), facts.proposed(1));

        assertThat(story.state()).isEqualTo(DecisionState.PROPOSED);
        assertThat(story.decision.content().failure()).isNull();
    }

    @Test
    void aForbiddenKindIsRefusedInWords() {
        story.rules = new OwnerRules(Map.of(ActionKind.DRAFT, Policy.NEVER), true);

        story.apply(facts.collected(1), facts.proposed(1), facts.proposed(1));

        assertThat(story.state()).isEqualTo(DecisionState.FAILED);
        assertThat(story.decision.content().failure()).isEqualTo(FailureCode.NEVER_ALLOWED);
        assertThat(story.requests).isEmpty();
        assertThat(story.audit()).containsOnlyOnce(What.PROPOSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = FieldFlag.class,
            names = {"MISSING", "AMBIGUOUS", "NO_EVIDENCE", "OTHER_READING", "CONTRADICTION"})
    void aDoubtfulNumberIsAskedBeforeAnythingIsPlanned(FieldFlag flag) {
        ProposedField price = new ProposedField(
                ActionFields.PRICE,
                flag == FieldFlag.MISSING ? null : "5",
                0.4,
                List.of(),
                Set.of(flag),
                List.of("5000"));

        story.apply(
                facts.collected(1), facts.proposed(1, Facts.draft(1, Facts.field(ActionFields.NAME, "Es Teh"), price)));

        assertThat(story.state()).isEqualTo(DecisionState.ASKING);
        assertThat(Questions.next(story.decision.actions()))
                .contains(new FieldQuestion(
                        1,
                        ActionFields.PRICE,
                        flag,
                        flag == FieldFlag.MISSING ? List.of("5000") : List.of("5", "5000")));
        assertThat(story.requests).isEmpty();
    }

    @Test
    void questionsComeOneAtATimeAndTheLastAnswerLeadsToThePlan() {
        story.apply(facts.collected(1), facts.proposed(1, Facts.draft(1)));
        assertThat(question()).isEqualTo(ActionFields.NAME);

        story.answer(ActionFields.NAME, "Es Teh");
        assertThat(question()).isEqualTo(ActionFields.PRICE);
        assertThat(story.requests).isEmpty();

        story.answer(ActionFields.PRICE, "Rp 5.500");
        assertThat(story.state()).isEqualTo(DecisionState.PROPOSED);
        assertThat(story.last(ActionVerb.PLAN).fields()).extracting("value").containsExactly("Es Teh", "5500");
    }

    @Test
    void aProductThatTheShopDoesNotHaveIsAskedAfterThePlan() {
        story.apply(
                facts.collected(1),
                facts.proposed(
                        1,
                        new ProposedAction(
                                1,
                                ActionFields.WOOCOMMERCE_UPDATE,
                                List.of(
                                        Facts.field(ActionFields.NAME, "es te"),
                                        Facts.field(ActionFields.PRICE, "6000")),
                                List.of())));

        story.apply(facts.planned(
                story.last(ActionVerb.PLAN),
                new FieldDoubt(ActionFields.NAME, FieldFlag.NOT_FOUND, List.of("Es Teh", "Es Teler"))));

        assertThat(story.state()).isEqualTo(DecisionState.ASKING);
        assertThat(Questions.next(story.decision.actions()).orElseThrow().readings())
                .containsExactly("es te", "Es Teh", "Es Teler");
        story.answer(ActionFields.NAME, "Es Teh");
        assertThat(story.count(ActionVerb.PLAN)).isEqualTo(2);
        assertThat(story.state()).isEqualTo(DecisionState.PROPOSED);
    }

    @Test
    void anUpdateOfNothingAsksForThePrice() {
        story.apply(
                facts.collected(1),
                facts.proposed(
                        1,
                        new ProposedAction(
                                1,
                                ActionFields.WOOCOMMERCE_UPDATE,
                                List.of(Facts.field(ActionFields.NAME, "es teh")),
                                List.of())));

        assertThat(question()).isEqualTo(ActionFields.PRICE);
    }

    private String question() {
        return Questions.next(story.decision.actions()).orElseThrow().field();
    }
}
