/** Runs what is due by time. */
@NullMarked
package dev.rekap.ingest.schedule;

import org.jspecify.annotations.NullMarked;
