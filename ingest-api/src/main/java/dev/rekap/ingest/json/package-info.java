/** The JSON form of what lies in the blob store. */
@NullMarked
package dev.rekap.ingest.json;

import org.jspecify.annotations.NullMarked;
