/** Records facts, does what people ask for and what is due, and publishes what follows. */
@NullMarked
package dev.rekap.decision.step;

import org.jspecify.annotations.NullMarked;
