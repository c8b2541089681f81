/** Keeps transcripts beside the recordings, so that nothing is paid for twice. */
@NullMarked
package dev.rekap.stt.blob;

import org.jspecify.annotations.NullMarked;
