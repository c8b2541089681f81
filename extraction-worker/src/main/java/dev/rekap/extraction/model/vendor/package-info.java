/** Vendors of language models, one class each. */
@NullMarked
package dev.rekap.extraction.model.vendor;

import org.jspecify.annotations.NullMarked;
