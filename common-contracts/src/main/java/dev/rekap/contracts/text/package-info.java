/** Comparison of texts. */
@NullMarked
package dev.rekap.contracts.text;

import org.jspecify.annotations.NullMarked;
