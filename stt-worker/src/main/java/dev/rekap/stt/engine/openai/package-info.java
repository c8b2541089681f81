/** Servers with OpenAI's transcription API. */
@NullMarked
package dev.rekap.stt.engine.openai;

import org.jspecify.annotations.NullMarked;
