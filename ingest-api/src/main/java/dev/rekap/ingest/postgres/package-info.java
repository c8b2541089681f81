/** What was received, in PostgreSQL. */
@NullMarked
package dev.rekap.ingest.postgres;

import org.jspecify.annotations.NullMarked;
