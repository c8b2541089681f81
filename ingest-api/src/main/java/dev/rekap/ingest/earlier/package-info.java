/** Takes over reports that the version before kept in the blob store; to be deleted with the next version. */
@NullMarked
package dev.rekap.ingest.earlier;

import org.jspecify.annotations.NullMarked;
