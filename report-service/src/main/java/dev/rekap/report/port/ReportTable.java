package dev.rekap.report.port;

import dev.rekap.report.ReportContent;

/** Writes the rows of a report as a file for a spreadsheet. */
@FunctionalInterface
public interface ReportTable {

    /** The bytes of the file; the same content gives the same table. */
    byte[] write(ReportContent content);
}
