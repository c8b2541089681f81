/** Decodes recordings, finds speech and pauses in them, and cuts them. */
@NullMarked
package dev.rekap.stt.audio;

import org.jspecify.annotations.NullMarked;
