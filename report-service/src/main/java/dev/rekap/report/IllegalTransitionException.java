package dev.rekap.report;

import dev.rekap.contracts.orders.ReportStatus;

/** The requested state may not follow the state of the report. */
public final class IllegalTransitionException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final ReportStatus from;

    public IllegalTransitionException(ReportStatus from, ReportStatus to) {
        super("a report does not go from " + from + " to " + to);
        this.from = from;
    }

    /** The state that the report keeps. */
    public ReportStatus from() {
        return from;
    }
}
