/** Azure's fast transcription. */
@NullMarked
package dev.rekap.stt.engine.azure;

import org.jspecify.annotations.NullMarked;
