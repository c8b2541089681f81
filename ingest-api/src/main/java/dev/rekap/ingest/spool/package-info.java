/** Keeps uploads on the disk until they are answered, within a budget. */
@NullMarked
package dev.rekap.ingest.spool;

import org.jspecify.annotations.NullMarked;
