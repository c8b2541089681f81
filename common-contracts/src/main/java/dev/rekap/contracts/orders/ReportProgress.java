package dev.rekap.contracts.orders;

/**
 * A report came a step further. Newer ones replace older ones; one that is lost is made good by the next.
 *
 * @param reportId the report
 * @param version of the report
 * @param settings of the report
 * @param status of the report
 * @param total files known so far
 * @param done files that became rows
 * @param failed files that did not
 */
public record ReportProgress(
        ReportId reportId, int version, ReportSettings settings, ReportStatus status, int total, int done, int failed)
        implements OrderMessage {}
