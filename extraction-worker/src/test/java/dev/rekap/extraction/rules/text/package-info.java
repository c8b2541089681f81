/** Tests of words and numbers. */
@NullMarked
package dev.rekap.extraction.rules.text;

import org.jspecify.annotations.NullMarked;
