/** What is kept of a decision in the blob store. */
@NullMarked
package dev.rekap.proposal.blob;

import org.jspecify.annotations.NullMarked;
