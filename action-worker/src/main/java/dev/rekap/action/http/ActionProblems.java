package dev.rekap.action.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.database.DatabaseFailures;
import dev.rekap.http.ProblemException;
import dev.rekap.http.ProblemTranslation;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says which problem an exception of this service is. */
@Component
class ActionProblems implements ProblemTranslation {

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        return DatabaseFailures.isUnavailable(exception)
                ? Optional.of(new ProblemException(StandardProblem.STORAGE_UNAVAILABLE, exception))
                : Optional.empty();
    }
}
