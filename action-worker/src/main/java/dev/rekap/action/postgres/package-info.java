/** Journal, locks and ledger in PostgreSQL. */
@NullMarked
package dev.rekap.action.postgres;

import org.jspecify.annotations.NullMarked;
