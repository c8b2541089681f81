package dev.rekap.ingest;

import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import java.util.List;

/**
 * The result of an upload.
 *
 * @param reportId the report
 * @param accepted files that will be in the result, in the order they were sent
 * @param rejected files that will not, in the order they were sent
 * @param sealed whether the set of files is fixed
 */
public record UploadAnswer(
        ReportId reportId, List<AcceptedFile> accepted, List<RejectedFile> rejected, boolean sealed) {

    public UploadAnswer {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
    }

    /**
     * A file that is stored and on its way.
     *
     * @param fileId names it
     * @param name as the caller sent it
     * @param size in bytes
     */
    public record AcceptedFile(FileId fileId, String name, long size) {}

    /**
     * A file that is not taken.
     *
     * @param name as the caller sent it
     * @param code why
     * @param subject what the code is about, such as the name of the first of two equal files; may be empty
     */
    public record RejectedFile(String name, ProblemCode code, String subject) {}
}
