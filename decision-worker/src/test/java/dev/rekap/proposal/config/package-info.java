/** Tests. */
@NullMarked
package dev.rekap.proposal.config;

import org.jspecify.annotations.NullMarked;
