package dev.rekap.extraction;

import dev.rekap.contracts.orders.ReportId;

/** Reports that were cancelled, have expired or were deleted: nothing more is told to a model for them. */
@FunctionalInterface
public interface ClosedReports {

    /** For work that belongs to no report that could be closed. */
    ClosedReports NONE = _ -> false;

    /**
     * Whether a report is closed.
     *
     * @throws UnknownException if that cannot be found out now
     */
    boolean contains(ReportId report) throws UnknownException;

    /** It cannot be looked up. The message is for the operator. */
    final class UnknownException extends Exception {

        private static final long serialVersionUID = 1L;

        public UnknownException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
