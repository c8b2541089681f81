package dev.rekap.contracts.orders;

import dev.rekap.contracts.speech.Transcript;

/**
 * A recording was heard and its words are to be read.
 *
 * @param task the file
 * @param transcript what was heard
 */
public record AudioTranscribed(FileTask task, Transcript transcript) implements FileMessage {}
