/** Counts what became of reports, for Prometheus. */
@NullMarked
package dev.rekap.report.measure;

import org.jspecify.annotations.NullMarked;
