/** Compares proposals with what a person would propose. */
@NullMarked
package dev.rekap.proposal.eval;

import org.jspecify.annotations.NullMarked;
