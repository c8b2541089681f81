package dev.rekap.ingest;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The result of one file, from a worker outside the cluster. */
public sealed interface TaskResult {

    ReportId reportId();

    FileId fileId();

    /** Of the report that the work was for, from 1. */
    int version();

    /**
     * The file was read.
     *
     * @param records in order of mention, each by the names of the columns; a column that is not there was not mentioned
     */
    record Done(ReportId reportId, FileId fileId, int version, List<Map<String, GivenValue>> records)
            implements TaskResult {

        public Done {
            records = records.stream().map(Map::copyOf).toList();
        }
    }

    /**
     * The file could not be read.
     *
     * @param code why
     * @param stage where it ended
     * @param detail for the operator
     */
    record Failed(ReportId reportId, FileId fileId, int version, FailureCode code, Stage stage, String detail)
            implements TaskResult {}

    /**
     * A value as a worker gives it.
     *
     * @param value as {@link dev.rekap.contracts.orders.ColumnType} writes it; none if nothing was said
     * @param confidence 0 to 1
     * @param evidence the words it was read from
     */
    record GivenValue(@Nullable String value, double confidence, List<Evidence> evidence) {

        public GivenValue {
            evidence = List.copyOf(evidence);
        }
    }
}
