package dev.rekap.contracts.orders;

/**
 * A report is over before its time, or was deleted: nothing is accepted for it any more.
 *
 * @param reportId the report
 * @param deleted whether what is kept of it is to be deleted, too
 */
public record ReportClosed(ReportId reportId, boolean deleted) implements OrderMessage {}
