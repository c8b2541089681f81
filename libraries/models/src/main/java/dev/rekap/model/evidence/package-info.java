/** Looks for the words that a model names for its values. */
@NullMarked
package dev.rekap.model.evidence;

import org.jspecify.annotations.NullMarked;
