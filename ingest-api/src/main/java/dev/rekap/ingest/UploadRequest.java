package dev.rekap.ingest;

import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ReportId;
import java.util.List;
import java.util.Optional;

/**
 * One upload, as the caller sent it.
 *
 * @param reportId to add to; none for a fresh report
 * @param userId whose report it is
 * @param columns to extract, if the caller said so
 * @param language BCP 47 tag of what is spoken, if the caller said so
 * @param replyTo where the user waits, if the caller said so; only the first upload of a report fixes it
 * @param order place of the first of the files among those of the report, the next has the next, from 0 to 2^53 - 1; none: in
 *     order of arrival
 * @param complete whether the report is to be sealed afterwards
 * @param files at least one
 * @param surplus names of files beyond the 30 that one call takes; their content was thrown away
 */
public record UploadRequest(
        Optional<ReportId> reportId,
        UserId userId,
        Optional<Columns> columns,
        Optional<String> language,
        Optional<ReplyTo> replyTo,
        Optional<Long> order,
        boolean complete,
        List<IncomingFile> files,
        List<String> surplus) {

    public UploadRequest {
        files = List.copyOf(files);
        surplus = List.copyOf(surplus);
    }
}
