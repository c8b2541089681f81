/** Material in, a proposal out: the values and the port of what decides. */
@NullMarked
package dev.rekap.proposal;

import org.jspecify.annotations.NullMarked;
