/** Bounds recurring work, so that no kind of it keeps another waiting. */
@NullMarked
package dev.rekap.report.round;

import org.jspecify.annotations.NullMarked;
