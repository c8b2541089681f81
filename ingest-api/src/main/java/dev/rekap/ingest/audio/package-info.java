/** Recognises audio by its bytes and checks that it is whole. */
@NullMarked
package dev.rekap.ingest.audio;

import org.jspecify.annotations.NullMarked;
