/** Runs the recurring jobs. */
@NullMarked
package dev.rekap.decision.schedule;

import org.jspecify.annotations.NullMarked;
