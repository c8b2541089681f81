/** Vendors of language models, one class each. */
@NullMarked
package dev.rekap.model.vendor;

import org.jspecify.annotations.NullMarked;
