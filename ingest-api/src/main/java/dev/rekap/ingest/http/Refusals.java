package dev.rekap.ingest.http;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.PublishException;
import dev.rekap.http.ProblemCode;
import dev.rekap.http.ProblemException;
import dev.rekap.http.ProblemTranslation;
import dev.rekap.ingest.Refusal;
import dev.rekap.ingest.RefusedException;
import java.util.Optional;

/** Says in the words of HTTP what the steps refuse, and what the parts behind them cannot do. */
final class Refusals implements ProblemTranslation {

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        return Optional.ofNullable(
                switch (exception) {
                    case RefusedException refused -> new ProblemException(code(refused.refusal()), refused.subject());
                    case BlobStoreException unavailable ->
                        new ProblemException(ProblemCode.STORAGE_UNAVAILABLE, unavailable);
                    case PublishException unavailable ->
                        new ProblemException(ProblemCode.BROKER_UNAVAILABLE, unavailable);
                    default -> null;
                });
    }

    /** The names are the same; a test holds them together. */
    static ProblemCode code(Refusal refusal) {
        return ProblemCode.valueOf(refusal.name());
    }
}
