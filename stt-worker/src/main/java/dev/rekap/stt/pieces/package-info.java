/** Cuts recordings that are longer than an engine takes, and joins the transcripts of the pieces. */
@NullMarked
package dev.rekap.stt.pieces;

import org.jspecify.annotations.NullMarked;
