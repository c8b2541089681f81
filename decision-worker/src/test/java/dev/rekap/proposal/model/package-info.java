/** Tests. */
@NullMarked
package dev.rekap.proposal.model;

import org.jspecify.annotations.NullMarked;
