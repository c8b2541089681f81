/** The contracts as JSON, as message-bus writes them. */
@NullMarked
package dev.rekap.ingest.json;

import org.jspecify.annotations.NullMarked;
