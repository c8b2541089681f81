package dev.rekap.decision.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.decisions.FieldDoubt;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.decision.ActionKind;
import dev.rekap.decision.AuditEntry;
import dev.rekap.decision.Facts;
import dev.rekap.decision.OwnerRules;
import dev.rekap.decision.OwnerRules.Policy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnerPolicyTest {

    private static final OwnerRules ALWAYS = new OwnerRules(
            Map.of(
                    ActionKind.DRAFT, Policy.ALWAYS,
                    ActionKind.UPDATE, Policy.ALWAYS,
                    ActionKind.LEDGER_ROW, Policy.ALWAYS),
            true);

    private final Story story = new Story();

    @Test
    void whatIsAlwaysAllowedAndWithoutDoubtIsDoneAfterThePlan() {
        story.rules = ALWAYS;
        propose(Facts.tea());
        assertThat(story.count(ActionVerb.DO)).isZero();

        plan();

        assertThat(story.state()).isEqualTo(DecisionState.DOING);
        assertThat(story.decision.news().getLast().who()).isEqualTo(AuditEntry.POLICY);
    }

    @Test
    void withoutAPolicyAPersonIsAsked() {
        propose(Facts.tea());
        plan();

        assertWaits();
    }

    @Test
    void aFlagAsks() {
        story.rules = ALWAYS;
        propose(Facts.draft(
                1,
                Facts.field(ActionFields.NAME, "Es Teh"),
                Facts.field(ActionFields.PRICE, "5000", FieldFlag.OUT_OF_RANGE)));
        plan();

        assertWaits();
    }

    @Test
    void aFieldWithoutEvidenceAsks() {
        story.rules = ALWAYS;
        propose(Facts.draft(
                1,
                Facts.field(ActionFields.NAME, "Es Teh"),
                Facts.field(ActionFields.PRICE, "5000"),
                new ProposedField(ActionFields.CATEGORY, "Minuman", 1, List.of(), Set.of(), List.of())));
        plan();

        assertWaits();
    }

    @Test
    void aDoubtOfThePlanAsks() {
        story.rules = ALWAYS;
        propose(Facts.tea());
        plan(new FieldDoubt(ActionFields.NAME, FieldFlag.POSSIBLE_DUPLICATE, List.of()));

        assertWaits();
    }

    @Test
    void aSpentBudgetAsks() {
        story.rules = new OwnerRules(ALWAYS.policies(), false);
        propose(Facts.tea());
        plan();

        assertWaits();
    }

    @Test
    void anotherPriceAsksAndAnotherStockDoesNot() {
        story.rules = ALWAYS;
        propose(update(ActionFields.PRICE));
        plan();
        assertWaits();

        Story stock = new Story();
        stock.rules = ALWAYS;
        stock.apply(stock.facts.collected(1), stock.facts.proposed(1, update(ActionFields.STOCK)));
        stock.apply(stock.facts.planned(stock.last(ActionVerb.PLAN)));
        assertThat(stock.state()).isEqualTo(DecisionState.DOING);
    }

    @Test
    void severalEffectsAsk() {
        story.rules = ALWAYS;
        ProposedAction second = Facts.draft(2, Facts.tea().fields().toArray(ProposedField[]::new));
        propose(Facts.tea(), second);
        story.requests.stream().toList().forEach(request -> story.apply(story.facts.planned(request)));

        assertThat(story.count(ActionVerb.PLAN)).isEqualTo(2);
        assertWaits();
    }

    @Test
    void aReplyIsSentAtOnceAndCannotBeUndone() {
        propose(Facts.reply(1));
        assertThat(story.state()).isEqualTo(DecisionState.DOING);

        story.apply(story.facts.done(story.last(ActionVerb.DO)));

        assertThat(story.state()).isEqualTo(DecisionState.DONE);
        assertThat(story.decision.undoUntil()).isNull();
    }

    @Test
    void nothingOfADryRunIsDone() {
        Story dry = new Story(Facts.of("toko").asDryRun());
        dry.rules = ALWAYS;
        dry.apply(dry.facts.collected(1), dry.facts.proposed(1));
        dry.apply(dry.facts.planned(dry.last(ActionVerb.PLAN)));

        assertThat(dry.state()).isEqualTo(DecisionState.PROPOSED);
        assertThat(dry.count(ActionVerb.DO)).isZero();
    }

    @Test
    void aKindOfALaterVersionAsks() {
        story.rules = ALWAYS;
        propose(new ProposedAction(1, "mail.send", List.of(Facts.field("to", "budi")), List.of()));
        plan();

        assertWaits();
    }

    private static ProposedAction update(String field) {
        return new ProposedAction(
                1,
                ActionFields.WOOCOMMERCE_UPDATE,
                List.of(Facts.field(ActionFields.NAME, "Es Teh"), Facts.field(field, "7")),
                List.of());
    }

    private void propose(ProposedAction... actions) {
        story.apply(story.facts.collected(1), story.facts.proposed(1, actions));
    }

    private void plan(FieldDoubt... doubts) {
        story.apply(story.facts.planned(story.last(ActionVerb.PLAN), doubts));
    }

    private void assertWaits() {
        assertThat(story.state()).isEqualTo(DecisionState.PROPOSED);
        assertThat(story.count(ActionVerb.DO)).isZero();
    }
}
