/** Tests. */
@NullMarked
package dev.rekap.proposal.step;

import org.jspecify.annotations.NullMarked;
