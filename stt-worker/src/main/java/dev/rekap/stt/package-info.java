/** Values and ports of speech-to-text: what an engine gets, and the transcript or named failure that it gives. */
@NullMarked
package dev.rekap.stt;

import org.jspecify.annotations.NullMarked;
