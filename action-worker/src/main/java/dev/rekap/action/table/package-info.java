/** The ledger as a workbook. */
@NullMarked
package dev.rekap.action.table;

import org.jspecify.annotations.NullMarked;
