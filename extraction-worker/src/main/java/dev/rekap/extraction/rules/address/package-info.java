/** Reads the parts of an address. */
@NullMarked
package dev.rekap.extraction.rules.address;

import org.jspecify.annotations.NullMarked;
