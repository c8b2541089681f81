/** Whisper in this process, by whisper.cpp, and the download of its models. */
@NullMarked
package dev.rekap.stt.engine.whisper;

import org.jspecify.annotations.NullMarked;
