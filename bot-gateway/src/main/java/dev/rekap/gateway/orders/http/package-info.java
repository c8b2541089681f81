/** HTTP clients of ingest-api and report-service. */
@NullMarked
package dev.rekap.gateway.orders.http;

import org.jspecify.annotations.NullMarked;
