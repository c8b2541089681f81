package dev.rekap.report;

/** Is told of every version of a report that ended, once. */
@FunctionalInterface
public interface Measurements {

    void ended(Report report);
}
