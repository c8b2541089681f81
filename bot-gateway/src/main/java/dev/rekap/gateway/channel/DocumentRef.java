package dev.rekap.gateway.channel;

import dev.rekap.contracts.orders.ReportId;

/**
 * Names a document of a report.
 *
 * @param report whose
 * @param version of the report
 * @param format of the table
 * @param fileName as the chat shows it
 */
public record DocumentRef(ReportId report, int version, Format format, String fileName) {

    /** Formats of the table. */
    public enum Format {
        CSV,
        XLSX
    }
}
