/** Reads what the upload left in the blob store. */
@NullMarked
package dev.rekap.report.uploads;

import org.jspecify.annotations.NullMarked;
