/** Tests of the package of the same name. */
@NullMarked
package dev.rekap.ingest.audio;

import org.jspecify.annotations.NullMarked;
