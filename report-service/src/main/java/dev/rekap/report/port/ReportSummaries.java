package dev.rekap.report.port;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.ReportSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at reports without their files and rows. */
public interface ReportSummaries {

    /** A place in the list of a user's reports. */
    record Position(Instant createdAt, ReportId id) {}

    /**
     * A user's reports, newest first.
     *
     * @param after where the page before ended; none for the first page
     * @param limit how many at most
     */
    List<ReportSummary> page(UserId user, Optional<Position> after, int limit);

    Optional<ReportSummary> find(ReportId id);

    /** How many reports have not ended, by state; a state without any is left out. */
    Map<ReportStatus, Long> open();

    /** How long the oldest report that is sealed and has not ended is being worked on; zero if there is none. */
    Duration oldest();
}
