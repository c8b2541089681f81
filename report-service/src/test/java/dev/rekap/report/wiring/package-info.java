/** Puts the parts together. */
@NullMarked
package dev.rekap.report.wiring;

import org.jspecify.annotations.NullMarked;
