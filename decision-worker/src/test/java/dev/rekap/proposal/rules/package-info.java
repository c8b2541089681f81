/** Tests of the grammar. */
@NullMarked
package dev.rekap.proposal.rules;

import org.jspecify.annotations.NullMarked;
