/** Writes the rows of a report for spreadsheets. */
@NullMarked
package dev.rekap.report.table;

import org.jspecify.annotations.NullMarked;
