/** Clients of ingest-api, decision-service and the ledger of action-worker. */
@NullMarked
package dev.rekap.gateway.decisions.http;

import org.jspecify.annotations.NullMarked;
