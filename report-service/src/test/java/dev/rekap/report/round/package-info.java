/** Tests of bounded work. */
@NullMarked
package dev.rekap.report.round;

import org.jspecify.annotations.NullMarked;
