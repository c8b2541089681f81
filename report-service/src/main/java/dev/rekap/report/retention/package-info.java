/** Deletes reports, users and what has been kept long enough. */
@NullMarked
package dev.rekap.report.retention;

import org.jspecify.annotations.NullMarked;
