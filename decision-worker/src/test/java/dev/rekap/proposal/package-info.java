/** Samples for tests. */
@NullMarked
package dev.rekap.proposal;

import org.jspecify.annotations.NullMarked;
