/** Facts and values of decisions: what was sent, what is proposed, what a person approved, and what was done. */
@NullMarked
package dev.rekap.contracts.decisions;

import org.jspecify.annotations.NullMarked;
