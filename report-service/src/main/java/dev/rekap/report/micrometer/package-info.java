/** Meters of reports, files and spending. */
@NullMarked
package dev.rekap.report.micrometer;

import org.jspecify.annotations.NullMarked;
