package dev.rekap.report.vocabulary;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of a user's ended reports. */
public interface DeliveredRows {

    /** A row with the report that it stands in. */
    record Delivered(ReportId report, Columns columns, ExtractedRecord values) {}

    /**
     * The newest rows of a user, newest report first; none from before they {@linkplain #clear cleared} them.
     *
     * @param most how many at most
     */
    List<Delivered> latest(UserId user, int most);

    /** When the user last cleared them; none if they never did. */
    Optional<Instant> clearedAt(UserId user);

    /** Nothing is to be learnt any more from what was delivered until now. */
    void clear(UserId user, Instant now);
}
