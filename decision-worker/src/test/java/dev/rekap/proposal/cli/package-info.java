/** Tests. */
@NullMarked
package dev.rekap.proposal.cli;

import org.jspecify.annotations.NullMarked;
