/** The owner's ledger: rows that are written once. */
@NullMarked
package dev.rekap.action.ledger;

import org.jspecify.annotations.NullMarked;
