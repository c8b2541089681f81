package dev.rekap.ingest.http;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.PublishException;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.database.DatabaseFailures;
import dev.rekap.http.ProblemException;
import dev.rekap.http.ProblemTranslation;
import dev.rekap.ingest.RefusedException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Maps refusals of the steps and failures of database, blob store and broker to problems. */
@Component
final class IngestProblems implements ProblemTranslation {

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        return Optional.ofNullable(
                switch (exception) {
                    case RefusedException refused -> new ProblemException(refused.code(), refused.subject());
                    case BlobStoreException unavailable ->
                        new ProblemException(StandardProblem.STORAGE_UNAVAILABLE, unavailable);
                    case PublishException unavailable ->
                        new ProblemException(StandardProblem.BROKER_UNAVAILABLE, unavailable);
                    default ->
                        DatabaseFailures.isUnavailable(exception)
                                ? new ProblemException(StandardProblem.STORAGE_UNAVAILABLE, exception)
                                : null;
                });
    }
}
