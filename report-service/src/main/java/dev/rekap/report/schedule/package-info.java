/** Runs the recurring jobs, and tasks in the background. */
@NullMarked
package dev.rekap.report.schedule;

import org.jspecify.annotations.NullMarked;
