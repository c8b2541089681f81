/** Results in, report out: owns the state of a report and its HTTP API. */
@NullMarked
package dev.rekap.report;

import org.jspecify.annotations.NullMarked;
