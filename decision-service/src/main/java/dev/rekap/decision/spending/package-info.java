/** Guards the daily budgets. */
@NullMarked
package dev.rekap.decision.spending;

import org.jspecify.annotations.NullMarked;
