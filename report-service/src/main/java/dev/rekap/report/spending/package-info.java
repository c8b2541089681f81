/** Records what provider calls cost and guards the daily budgets. */
@NullMarked
package dev.rekap.report.spending;

import org.jspecify.annotations.NullMarked;
