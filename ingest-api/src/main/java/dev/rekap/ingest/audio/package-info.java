/** Tells by the first bytes whether a file can hold sound at all. */
@NullMarked
package dev.rekap.ingest.audio;

import org.jspecify.annotations.NullMarked;
