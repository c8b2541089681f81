package dev.rekap.report.port;

import dev.rekap.report.Report;

/** Is told of every version of a report that ended, once. */
@FunctionalInterface
public interface Measurements {

    void ended(Report report);
}
