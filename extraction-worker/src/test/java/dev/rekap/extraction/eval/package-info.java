/** Tests of evaluation and of scores. */
@NullMarked
package dev.rekap.extraction.eval;

import org.jspecify.annotations.NullMarked;
