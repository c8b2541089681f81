/** Tests. */
@NullMarked
package dev.rekap.decision.flow;

import org.jspecify.annotations.NullMarked;
