package dev.rekap.report.port;

import dev.rekap.report.Report;

/** Called once for every version of a report that ends. */
@FunctionalInterface
public interface ReportEndListener {

    void ended(Report report);
}
