/** Tests. */
@NullMarked
package dev.rekap.action.ledger;

import org.jspecify.annotations.NullMarked;
