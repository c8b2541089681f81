/** Tests. */
@NullMarked
package dev.rekap.decision.running;

import org.jspecify.annotations.NullMarked;
