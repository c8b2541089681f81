/** Holds what extractors read, and what engines heard, against the truth. */
@NullMarked
package dev.rekap.extraction.eval;

import org.jspecify.annotations.NullMarked;
