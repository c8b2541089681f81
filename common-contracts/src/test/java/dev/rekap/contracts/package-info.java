/** Tests of the contracts. */
@NullMarked
package dev.rekap.contracts;

import org.jspecify.annotations.NullMarked;
