/** Transcript in, records out. */
@NullMarked
package dev.rekap.extraction;

import org.jspecify.annotations.NullMarked;
