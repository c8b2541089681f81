package dev.rekap.decision.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.ActionFailed.Outcome;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.ActionState;
import dev.rekap.contracts.decisions.DecisionMessage;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.decision.DecisionAction;
import dev.rekap.decision.Facts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts come in any order and more than once; what came last in time is not what counts. */
class AnyOrderTest {

    private static final int RUNS = 500;

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void materialAndProposalsEndAlikeInEveryOrder(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            Story story = new Story();
            Facts facts = story.facts;
            List<DecisionMessage> order = new ArrayList<>(List.of(
                    facts.collected(1),
                    facts.collected(2),
                    facts.proposed(1, Facts.reply(1), Facts.tea()),
                    facts.failed(2, FailureCode.DECIDER_UNAVAILABLE),
                    facts.proposed(2)));
            order.addAll(order.subList(0, random.nextInt(order.size())));
            Collections.shuffle(order, random);

            order.forEach(story::apply);

            assertThat(story.state())
                    .as("seed %d, run %d: %s", seed, run, order)
                    .isEqualTo(DecisionState.PROPOSED);
            assertThat(story.decision.actions())
                    .extracting(DecisionAction::proposed)
                    .containsExactly(Facts.tea());
            assertThat(story.decision.content().failure()).isNull();
            assertThat(story.decision.early()).isEmpty();
        }
    }

    /** A worker that answers every request, late, twice, and in any order; the first action is done, the second is refused. */
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void answersEndAlikeInEveryOrder(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            Story story = new Story();
            ProposedAction second = Facts.draft(2, Facts.tea().fields().toArray(ProposedField[]::new));
            story.apply(story.facts.collected(1), story.facts.proposed(1, Facts.tea(), second));
            deliver(story, random);
            story.approve();
            deliver(story, random);

            assertThat(story.state()).as("seed %d, run %d", seed, run).isEqualTo(DecisionState.PARTLY_DONE);
            assertThat(story.decision.actions())
                    .extracting("state")
                    .containsExactly(ActionState.DONE, ActionState.NOT_DONE);

            story.undo();
            deliver(story, random);
            assertThat(story.state()).as("seed %d, run %d", seed, run).isEqualTo(DecisionState.UNDONE);
        }
    }

    @Test
    void everyFactTwiceIsEveryFactOnce() {
        Story once = Story.done();
        Story twice = new Story(once.facts);
        twice.apply(once.facts.collected(1), once.facts.collected(1));
        twice.apply(once.facts.proposed(1), once.facts.proposed(1));
        ActionRequested plan = twice.requests.getLast();
        twice.apply(once.facts.planned(plan), once.facts.planned(plan));
        twice.approve();
        ActionRequested doing = twice.requests.getLast();
        twice.apply(once.facts.done(doing), once.facts.done(doing));

        assertThat(twice.decision).isEqualTo(once.decision);
    }

    private static void deliver(Story story, Random random) {
        List<DecisionMessage> answers = new ArrayList<>();
        for (ActionRequested request : story.requests) {
            // Old requests are answered again, too.
            for (int times = 1 + random.nextInt(2); times > 0; times--) {
                answers.add(answer(story.facts, request));
            }
        }
        Collections.shuffle(answers, random);
        answers.forEach(story::apply);
    }

    private static DecisionMessage answer(Facts facts, ActionRequested request) {
        return switch (request.verb()) {
            case PLAN -> facts.planned(request);
            case DO, FIND ->
                request.action() == 1
                        ? facts.done(request)
                        : facts.failed(request, Outcome.NOT_DONE, FailureCode.SHOP_REJECTED);
            case UNDO -> facts.undone(request);
            case UNKNOWN -> throw new IllegalArgumentException("nobody asks for that");
        };
    }
}
