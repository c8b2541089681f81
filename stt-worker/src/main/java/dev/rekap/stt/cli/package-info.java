/** The command line programs: transcribe files, and fetch a model of Whisper. */
@NullMarked
package dev.rekap.stt.cli;

import org.jspecify.annotations.NullMarked;
