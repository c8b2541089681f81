/** HTTP clients of ingest-api and report-service. */
@NullMarked
package dev.rekap.gateway.services;

import org.jspecify.annotations.NullMarked;
