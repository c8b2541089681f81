/** Fetches the models that Whisper hears with. */
@NullMarked
package dev.rekap.stt.model;

import org.jspecify.annotations.NullMarked;
