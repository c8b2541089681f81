package dev.rekap.decision.http;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.PublishException;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.database.DatabaseFailures;
import dev.rekap.decision.flow.RequestRefusedException;
import dev.rekap.http.ProblemException;
import dev.rekap.http.ProblemTranslation;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says which problem an exception of this service is. */
@Component
class DecisionProblems implements ProblemTranslation {

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        return switch (exception) {
            case RequestRefusedException refused ->
                Optional.of(new ProblemException(
                                ApprovalProblem.valueOf(refused.reason().name()))
                        .with("version", refused.version()));
            case BlobStoreException _ ->
                Optional.of(new ProblemException(StandardProblem.STORAGE_UNAVAILABLE, exception));
            case PublishException _ -> Optional.of(new ProblemException(StandardProblem.BROKER_UNAVAILABLE, exception));
            default ->
                DatabaseFailures.isUnavailable(exception)
                        ? Optional.of(new ProblemException(StandardProblem.STORAGE_UNAVAILABLE, exception))
                        : Optional.empty();
        };
    }
}
