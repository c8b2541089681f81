package dev.rekap.gateway.orders;

import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.UnavailableException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way into the pipeline. */
public interface IngestApi {

    /**
     * Uploads a recording; the same once more is the same recording.
     *
     * @param content read to its end, or until it throws: then nothing is stored
     * @throws UnavailableException if it cannot be said whether it was taken
     */
    UploadResult upload(Upload upload, InputStream content);

    /**
     * Seals the report.
     *
     * @return the code of the problem that stands against it; none if it is sealed
     * @throws UnavailableException if it cannot be done now
     */
    Optional<String> complete(ReportId report);

    /**
     * A recording on its way.
     *
     * @param columns as users write them; none for the usual ones
     * @param order larger is later
     */
    record Upload(ReportId report, UserId user, @Nullable String columns, String name, long order, ReplyTo replyTo) {}

    /** What became of an upload. */
    sealed interface UploadResult {

        /** It is in the report. */
        record Accepted(FileId file) implements UploadResult {}

        /**
         * It is not.
         *
         * @param code stable
         * @param message for users, in the language asked for
         */
        record Rejected(String code, String message) implements UploadResult {}
    }
}
