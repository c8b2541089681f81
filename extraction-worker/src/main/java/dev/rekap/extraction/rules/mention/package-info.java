/** Finds mentions of names, addresses, amounts and corrections in an utterance. */
@NullMarked
package dev.rekap.extraction.rules.mention;

import org.jspecify.annotations.NullMarked;
