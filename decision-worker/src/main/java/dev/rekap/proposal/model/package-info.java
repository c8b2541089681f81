/** The stages of reading that a language model does: prompts, schemas, and the checks of what comes back. */
@NullMarked
package dev.rekap.proposal.model;

import org.jspecify.annotations.NullMarked;
