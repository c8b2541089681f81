/** Meters of decisions, actions and spending. */
@NullMarked
package dev.rekap.decision.micrometer;

import org.jspecify.annotations.NullMarked;
