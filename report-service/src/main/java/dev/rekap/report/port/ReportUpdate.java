package dev.rekap.report.port;

import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.report.FileResult;
import dev.rekap.report.Report;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A fact, as a change of its report.
 *
 * @param ifUnknown the report to create if this is its first fact
 * @param change what the fact makes of the report
 * @param rows of the files that it makes {@linkplain FileResult.Rows done}; kept only if it does
 */
public record ReportUpdate(Report ifUnknown, UnaryOperator<Report> change, Map<FileId, List<ExtractedRecord>> rows) {

    public ReportUpdate {
        rows = Map.copyOf(rows);
    }

    /** A fact without rows. */
    public static ReportUpdate of(Report ifUnknown, UnaryOperator<Report> change) {
        return new ReportUpdate(ifUnknown, change, Map.of());
    }
}
