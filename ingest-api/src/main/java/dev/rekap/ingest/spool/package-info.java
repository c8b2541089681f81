/** Where uploads lie until they are answered: on the disk, bounded, and gone afterwards. */
@NullMarked
package dev.rekap.ingest.spool;

import org.jspecify.annotations.NullMarked;
