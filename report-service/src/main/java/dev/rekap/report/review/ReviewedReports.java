package dev.rekap.report.review;

import dev.rekap.contracts.orders.ReportId;
import java.util.Optional;
import java.util.function.Function;

/** Stores what persons put right. Concurrent changes of one report wait for each other. */
@FunctionalInterface
public interface ReviewedReports {

    /**
     * A report before and after an edit.
     *
     * @param row that was edited, as it is now
     */
    record Edited(ReviewedReport before, ReviewedReport after, StoredRow row) {

        public boolean happened() {
            return before.report().version() != after.report().version();
        }
    }

    /**
     * Edits a row; if it differs then, the report comes to its next version. If {@code edit} throws, all stays as it was.
     *
     * @param edit gives the row as it is to be, or a new one
     * @return none if there is no such report
     */
    Optional<Edited> edit(ReportId id, Function<ReviewedReport, StoredRow> edit);
}
