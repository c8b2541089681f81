/** Tests of the facts and values of decisions. */
@NullMarked
package dev.rekap.contracts.decisions;

import org.jspecify.annotations.NullMarked;
