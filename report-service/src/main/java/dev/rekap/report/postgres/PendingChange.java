package dev.rekap.report.postgres;

import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.report.Report;
import dev.rekap.report.ReportChange;
import dev.rekap.report.ReportFile;
import dev.rekap.report.port.ReportUpdate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A change of a report that is to be written.
 *
 * @param before as it is stored
 * @param after as it will be
 * @param rowsByFile of the files that became done
 */
record PendingChange(Report before, Report after, Map<FileId, List<ExtractedRecord>> rowsByFile) {

    /** Applies updates in this order. */
    static PendingChange of(Report before, List<ReportUpdate> updates) {
        Map<FileId, List<ExtractedRecord>> rows = new HashMap<>();
        Report report = before;
        for (ReportUpdate update : updates) {
            Report next = update.change().apply(report);
            for (Map.Entry<FileId, List<ExtractedRecord>> told : update.rows().entrySet()) {
                if (isDone(next, told.getKey()) && !isDone(report, told.getKey())) {
                    rows.put(told.getKey(), told.getValue());
                }
            }
            report = next;
        }
        return new PendingChange(before, report, rows);
    }

    ReportChange made() {
        return new ReportChange(before, after);
    }

    /** Files that the manifest does not name. */
    Stream<ReportFileRows.Entry> removed() {
        return before.files().stream()
                .filter(file -> after.file(file.id()).isEmpty())
                .map(file -> new ReportFileRows.Entry(before.id(), file));
    }

    /** Files that are new, or differ. */
    Stream<ReportFileRows.Entry> changed() {
        return after.files().stream()
                .filter(file -> !before.files().contains(file))
                .map(file -> new ReportFileRows.Entry(after.id(), file));
    }

    /** Rows of files that became done and are still in the report. */
    Stream<RecordRows.Entry> rows() {
        return after.files().stream()
                .map(ReportFile::id)
                .filter(rowsByFile::containsKey)
                .map(file -> new RecordRows.Entry(after.id(), file, rowsByFile.getOrDefault(file, List.of())));
    }

    private static boolean isDone(Report report, FileId file) {
        return report.file(file).filter(ReportFile::isDone).isPresent();
    }
}
