/** Tests of text comparison. */
@NullMarked
package dev.rekap.contracts.text;

import org.jspecify.annotations.NullMarked;
