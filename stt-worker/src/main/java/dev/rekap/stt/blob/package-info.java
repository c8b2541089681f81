/** Transcripts and vocabularies as JSON in the blob store. */
@NullMarked
package dev.rekap.stt.blob;

import org.jspecify.annotations.NullMarked;
