/** Tests of the room of the same name. */
@NullMarked
package dev.rekap.stt.pieces;

import org.jspecify.annotations.NullMarked;
