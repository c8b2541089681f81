package dev.rekap.gateway.orders;

import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as report-service shows it.
 *
 * @param columns in order
 * @param files in upload order
 * @param rows in upload order, then in order of mention
 * @param budget how the user stands today; none where nobody has a budget, or it is far from spent
 */
public record FetchedReport(
        ReportStatus status,
        int version,
        List<Column> columns,
        List<FileLine> files,
        List<Row> rows,
        @Nullable BudgetLine budget) {

    public FetchedReport {
        columns = List.copyOf(columns);
        files = List.copyOf(files);
        rows = List.copyOf(rows);
    }

    /** A report of somebody without a budget. */
    public FetchedReport(ReportStatus status, int version, List<Column> columns, List<FileLine> files, List<Row> rows) {
        this(status, version, columns, files, rows, null);
    }

    /**
     * A budget of a day that is nearly spent, or is.
     *
     * @param isSpent whether nothing more is spent today; else it is a warning
     * @param spent so far
     * @param limit that there is
     * @param currency ISO 4217
     */
    public record BudgetLine(boolean isSpent, BigDecimal spent, BigDecimal limit, String currency) {}

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
     * @param otherReadings by column, where a second reading of the words came to another value
     * @param heard by column, the words that the value was read from
     * @param alike numbers of the rows, from 1, that may be the same order
     * @param number by which report-service knows the row, also when others come and go
     */
    public record Row(
            Map<String, @Nullable String> values,
            Map<String, List<String>> flags,
            Map<String, String> otherReadings,
            Map<String, String> heard,
            List<Integer> alike,
            int number) {

        /** A row of which nothing more is known. */
        public Row(Map<String, @Nullable String> values, Map<String, List<String>> flags) {
            this(values, flags, Map.of(), Map.of(), List.of(), 0);
        }
    }
}
