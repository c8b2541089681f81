/** What a file holds, told by its bytes: recognised by its beginning, and whether it is whole. */
@NullMarked
package dev.rekap.ingest.audio;

import org.jspecify.annotations.NullMarked;
