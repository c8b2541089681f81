/** Tests of the step, and the golden set that extractors are scored with. */
@NullMarked
package dev.rekap.extraction;

import org.jspecify.annotations.NullMarked;
