package dev.rekap.contracts.orders;

import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.FailureCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report is finished and can be delivered. Whoever delivers it does so once per report and version.
 *
 * @param reportId the report
 * @param version of the report, from 1
 * @param settings of the report
 * @param status how it ended
 * @param csv the result file; none for a report that was cancelled or expired
 * @param total files of the report
 * @param done files that became rows
 * @param rows in the result file
 * @param failures the files that did not become rows, in upload order
 * @param toCheck values that want a person's look, over all rows
 */
public record ReportReady(
        ReportId reportId,
        int version,
        ReportSettings settings,
        ReportStatus status,
        @Nullable BlobKey csv,
        int total,
        int done,
        int rows,
        List<FailedFile> failures,
        int toCheck)
        implements OrderMessage {

    public ReportReady {
        failures = List.copyOf(failures);
    }

    /**
     * A file that did not become rows.
     *
     * @param fileId names it
     * @param name as the user sent it
     * @param code why
     */
    public record FailedFile(FileId fileId, String name, FailureCode code) {}
}
