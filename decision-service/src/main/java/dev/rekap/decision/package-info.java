/** A decision as a value: its material, its actions, who approved what. */
@NullMarked
package dev.rekap.decision;

import org.jspecify.annotations.NullMarked;
