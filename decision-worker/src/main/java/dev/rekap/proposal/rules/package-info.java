/** The decider that reads commands by rules, offline and always alike. */
@NullMarked
package dev.rekap.proposal.rules;

import org.jspecify.annotations.NullMarked;
