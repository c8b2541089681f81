package dev.rekap.proposal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.proposal.eval.DecisionCase;
import dev.rekap.proposal.eval.DecisionScore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bars of the grammar, on the messages that it was tuned on. The kept ones are measured by {@code ./rekap eval decisions}. */
class RulesDecisionsTest {

    private static final Path CASES = Path.of("src/test/resources/golden/decisions.jsonl");

    @Test
    void readsTheMessagesForDevelopmentExactlyAndIsNeverSilentlyWrong() throws Exception {
        DecisionScore score = score("dev");

        assertThat(score.cases()).isGreaterThanOrEqualTo(60);
        assertThat(score.exactShare()).as("exact fields; %s", score.faults()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.silentlyWrongShare()).as("%s", score.faults()).isLessThanOrEqualTo(0.01);
    }

    private static DecisionScore score(String set) throws Exception {
        RulesDecider decider = new RulesDecider();
        DecisionScore score = new DecisionScore();
        List<DecisionCase> cases = DecisionCase.read(CASES);
        for (DecisionCase each : cases) {
            if (each.set().equals(set)) {
                score.add(each, decider.decide(each.material()).value().actions());
            }
        }
        return score;
    }
}
