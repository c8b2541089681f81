/** Keeps reports in PostgreSQL. */
@NullMarked
package dev.rekap.report.postgres;

import org.jspecify.annotations.NullMarked;
