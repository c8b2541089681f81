package dev.rekap.report;

import dev.rekap.contracts.ExtractedRecord;
import dev.rekap.contracts.FileId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A report with its rows, as they stood at one moment.
 *
 * @param report the report
 * @param rowsByFile in order of mention; files without rows are left out
 */
public record ReportContent(Report report, Map<FileId, List<ExtractedRecord>> rowsByFile) {

    public ReportContent {
        rowsByFile = Map.copyOf(rowsByFile);
    }

    /** A row with the file it comes from. */
    public record Row(FileId file, ExtractedRecord values) {}

    /** All rows: in upload order, then in order of mention. */
    public Stream<Row> rows() {
        return report.files().stream()
                .flatMap(file -> rowsByFile.getOrDefault(file.id(), List.of()).stream()
                        .map(values -> new Row(file.id(), values)));
    }
}
