/** Records facts, finds reports, and does what is due. */
@NullMarked
package dev.rekap.report.step;

import org.jspecify.annotations.NullMarked;
