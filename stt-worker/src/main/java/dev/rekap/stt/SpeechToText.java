package dev.rekap.stt;

import dev.rekap.contracts.Transcript;

/** An engine that hears words. */
@FunctionalInterface
public interface SpeechToText {

    /**
     * Transcribes a recording, within the deadline that the engine was made with.
     *
     * @param language BCP 47 tag of what is spoken, such as {@code id}
     * @throws TranscriptionException if there is no transcript; its code says whether another attempt may help
     * @throws InterruptedException if the calling thread was interrupted; nothing of the call is left running
     */
    Transcript transcribe(Recording recording, String language) throws TranscriptionException, InterruptedException;
}
