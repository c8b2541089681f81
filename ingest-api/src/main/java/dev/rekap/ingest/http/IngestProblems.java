package dev.rekap.ingest.http;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.PublishException;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.http.ProblemException;
import dev.rekap.http.ProblemTranslation;
import dev.rekap.ingest.RefusedException;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Maps refusals of the steps and failures of database, blob store and broker to problems. */
@Component
final class IngestProblems implements ProblemTranslation {

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        return Optional.ofNullable(
                switch (exception) {
                    case RefusedException refused -> new ProblemException(refused.code(), refused.subject());
                    case BlobStoreException _,
                            DataAccessResourceFailureException _,
                            TransientDataAccessException _,
                            TransactionException _ ->
                        new ProblemException(StandardProblem.STORAGE_UNAVAILABLE, exception);
                    case PublishException unavailable ->
                        new ProblemException(StandardProblem.BROKER_UNAVAILABLE, unavailable);
                    default -> null;
                });
    }
}
