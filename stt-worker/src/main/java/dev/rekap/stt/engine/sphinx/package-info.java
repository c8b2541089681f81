/** PocketSphinx with a closed vocabulary, for demonstrations. */
@NullMarked
package dev.rekap.stt.engine.sphinx;

import org.jspecify.annotations.NullMarked;
