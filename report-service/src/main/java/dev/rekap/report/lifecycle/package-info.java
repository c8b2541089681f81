/** Finishes, announces, cancels and retries reports. */
@NullMarked
package dev.rekap.report.lifecycle;

import org.jspecify.annotations.NullMarked;
