package dev.rekap.action.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.StandardProblem;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class ActionProblemsTest {

    private final ActionProblems problems = new ActionProblems();

    @Test
    void databaseThatIsAwayIsAProblemOfTheStorageAndNothingElse() {
        assertThat(problems.translate(new DataAccessResourceFailureException("away")))
                .hasValueSatisfying(
                        problem -> assertThat(problem.code()).isEqualTo(StandardProblem.STORAGE_UNAVAILABLE));
        assertThat(problems.translate(new IllegalStateException("a fault"))).isEmpty();
    }
}
