/** What an operator sees of the deciders: metrics and health. */
@NullMarked
package dev.rekap.proposal.observe;

import org.jspecify.annotations.NullMarked;
