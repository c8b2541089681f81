package dev.rekap.contracts.orders;

/** State of a report. The transitions stand in report-service, as a table. */
public enum ReportStatus {
    /** Files may still come. */
    COLLECTING,
    /** Sealed; not every file is done. */
    PROCESSING,
    /** Every file became rows. */
    COMPLETED,
    /** Some files became rows, the others are named failures. */
    PARTIALLY_COMPLETED,
    /** No file became a row. */
    FAILED,
    /** The user called it off. */
    CANCELLED,
    /** Never sealed. */
    EXPIRED,
    /** A state of a later version. */
    UNKNOWN;

    /** Whether all work for the current version is over. */
    public boolean isTerminal() {
        return switch (this) {
            case COLLECTING, PROCESSING, UNKNOWN -> false;
            case COMPLETED, PARTIALLY_COMPLETED, FAILED, CANCELLED, EXPIRED -> true;
        };
    }
}
