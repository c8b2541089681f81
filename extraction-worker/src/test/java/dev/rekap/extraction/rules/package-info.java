/** Tests of the grammar. */
@NullMarked
package dev.rekap.extraction.rules;

import org.jspecify.annotations.NullMarked;
