/** Temporary files of recordings in work, and the space that they share. */
@NullMarked
package dev.rekap.stt.workspace;

import org.jspecify.annotations.NullMarked;
