package dev.rekap.gateway;

import dev.rekap.contracts.Column;
import dev.rekap.contracts.FileId;
import dev.rekap.contracts.ReportStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as report-service shows it.
 *
 * @param columns in order
 * @param files in upload order
 * @param rows in upload order, then in order of mention
 */
public record ReportContent(
        ReportStatus status, int version, List<Column> columns, List<FileLine> files, List<Row> rows) {

    public ReportContent {
        columns = List.copyOf(columns);
        files = List.copyOf(files);
        rows = List.copyOf(rows);
    }

    /**
     * A recording.
     *
     * @param failure the code of its failure; none if it has not failed
     * @param audioSeconds 0 if nobody measured it
     */
    public record FileLine(
            FileId file, String name, @Nullable String failure, double audioSeconds) {}

    /**
     * A row.
     *
     * @param values by column, numbers in digits; none where nothing was said
     * @param flags by column, names of {@link dev.rekap.contracts.Flag}
     */
    public record Row(Map<String, @Nullable String> values, Map<String, List<String>> flags) {}
}
