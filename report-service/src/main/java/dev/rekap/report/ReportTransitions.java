package dev.rekap.report;

import static dev.rekap.contracts.orders.ReportStatus.CANCELLED;
import static dev.rekap.contracts.orders.ReportStatus.COLLECTING;
import static dev.rekap.contracts.orders.ReportStatus.COMPLETED;
import static dev.rekap.contracts.orders.ReportStatus.EXPIRED;
import static dev.rekap.contracts.orders.ReportStatus.FAILED;
import static dev.rekap.contracts.orders.ReportStatus.PARTIALLY_COMPLETED;
import static dev.rekap.contracts.orders.ReportStatus.PROCESSING;

import dev.rekap.contracts.orders.ReportStatus;
import java.util.Map;
import java.util.Set;

/** The table of state transitions of a report. */
public final class ReportTransitions {

    private static final Map<ReportStatus, Set<ReportStatus>> NEXT = Map.of(
            // sealed; cancelled; never sealed
            COLLECTING, Set.of(PROCESSING, CANCELLED, EXPIRED),
            // every file ended; cancelled
            PROCESSING, Set.of(COMPLETED, PARTIALLY_COMPLETED, FAILED, CANCELLED),
            // the failed files are tried again
            PARTIALLY_COMPLETED, Set.of(PROCESSING),
            FAILED, Set.of(PROCESSING),
            COMPLETED, Set.of(),
            CANCELLED, Set.of(),
            EXPIRED, Set.of());

    private ReportTransitions() {}

    static boolean allow(ReportStatus from, ReportStatus to) {
        return NEXT.getOrDefault(from, Set.of()).contains(to);
    }

    /**
     * The state that follows.
     *
     * @throws IllegalTransitionException if {@code to} may not follow {@code from}
     */
    public static ReportStatus move(ReportStatus from, ReportStatus to) {
        if (!allow(from, to)) {
            throw new IllegalTransitionException(from, to);
        }
        return to;
    }
}
