/** Tests of the recurring jobs. */
@NullMarked
package dev.rekap.report.schedule;

import org.jspecify.annotations.NullMarked;
