/** The command that measures how well decisions are made. */
@NullMarked
package dev.rekap.proposal.cli;

import org.jspecify.annotations.NullMarked;
