/** The HTTP API of the ledger. */
@NullMarked
package dev.rekap.action.http;

import org.jspecify.annotations.NullMarked;
