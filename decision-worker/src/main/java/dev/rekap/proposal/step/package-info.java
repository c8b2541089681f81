/** The steps of the queue: material and what was heard in it become a proposal. */
@NullMarked
package dev.rekap.proposal.step;

import org.jspecify.annotations.NullMarked;
