/** Receives recordings over HTTP, stores them, and publishes one task per file. */
@NullMarked
package dev.rekap.ingest;

import org.jspecify.annotations.NullMarked;
