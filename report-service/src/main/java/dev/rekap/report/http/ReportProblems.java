package dev.rekap.report.http;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.PublishException;
import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.database.DatabaseFailures;
import dev.rekap.http.ProblemException;
import dev.rekap.http.ProblemTranslation;
import dev.rekap.report.IllegalTransitionException;
import dev.rekap.report.review.EditRefusedException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says which problem an exception of this service is. */
@Component
class ReportProblems implements ProblemTranslation {

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        return switch (exception) {
            case IllegalTransitionException refused -> Optional.of(new ProblemException(code(refused)));
            case EditRefusedException refused -> Optional.of(problem(refused));
            case BlobStoreException _ ->
                Optional.of(new ProblemException(StandardProblem.STORAGE_UNAVAILABLE, exception));
            case PublishException _ -> Optional.of(new ProblemException(StandardProblem.BROKER_UNAVAILABLE, exception));
            default ->
                DatabaseFailures.isUnavailable(exception)
                        ? Optional.of(new ProblemException(StandardProblem.STORAGE_UNAVAILABLE, exception))
                        : Optional.empty();
        };
    }

    private static ProblemException problem(EditRefusedException refused) {
        ProblemException problem = new ProblemException(refused.code(), refused.subject());
        for (Map.Entry<String, Object> member : refused.members().entrySet()) {
            problem = problem.with(member.getKey(), member.getValue());
        }
        return problem;
    }

    private static ProblemCode code(IllegalTransitionException refused) {
        return switch (refused.from()) {
            case COLLECTING, PROCESSING, UNKNOWN -> OrderProblem.NOT_FINISHED;
            case COMPLETED, PARTIALLY_COMPLETED, FAILED -> OrderProblem.ALREADY_FINISHED;
            case CANCELLED, EXPIRED -> OrderProblem.REPORT_CLOSED;
        };
    }
}
