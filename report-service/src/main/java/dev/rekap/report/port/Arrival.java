package dev.rekap.report.port;

import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.report.FileResult;
import dev.rekap.report.Report;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a fact asks of the store.
 *
 * @param ifUnknown the report to begin with, should this be the first that is heard of it
 * @param change what the fact makes of the report
 * @param rows of the files that it makes {@linkplain FileResult.Rows done}; kept only if it does
 */
public record Arrival(Report ifUnknown, UnaryOperator<Report> change, Map<FileId, List<ExtractedRecord>> rows) {

    public Arrival {
        rows = Map.copyOf(rows);
    }

    /** A fact without rows. */
    public static Arrival of(Report ifUnknown, UnaryOperator<Report> change) {
        return new Arrival(ifUnknown, change, Map.of());
    }
}
