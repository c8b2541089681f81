package dev.rekap.ingest.http;

import java.util.List;

/**
 * The answer to an upload.
 *
 * @param reportId the report, a fresh one if the call named none
 * @param accepted files that will be rows or named failures of the report
 * @param rejected files that were not taken
 * @param sealed whether the set of files is fixed
 */
record UploadBody(String reportId, List<Accepted> accepted, List<RejectedBody> rejected, boolean sealed) {

    /**
     * A file that was taken.
     *
     * @param fileId names it within the report
     * @param name as it was sent
     * @param size in bytes
     */
    record Accepted(String fileId, String name, long size) {}
}
