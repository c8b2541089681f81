/** HTTP in: audio goes to the blob store, and one task per file to the broker. */
@NullMarked
package dev.rekap.ingest;

import org.jspecify.annotations.NullMarked;
