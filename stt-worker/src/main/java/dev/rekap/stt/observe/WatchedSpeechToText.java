package dev.rekap.stt.observe;

import dev.rekap.contracts.Transcript;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.Recording;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.Spoken;
import dev.rekap.stt.TranscriptionException;

/** Remembers how the last call of an engine ended; what it took and cost is counted by the chain. */
public final class WatchedSpeechToText implements SpeechToText {

    private final SpeechToText engine;
    private final LastCall lastCall;

    public WatchedSpeechToText(SpeechToText engine, LastCall lastCall) {
        this.engine = engine;
        this.lastCall = lastCall;
    }

    @Override
    public EngineLimits limits() {
        return engine.limits();
    }

    @Override
    public Transcript transcribe(Recording recording, Spoken spoken)
            throws TranscriptionException, InterruptedException {
        String result = "ABORTED";
        try {
            Transcript transcript = engine.transcribe(recording, spoken);
            result = "OK";
            return transcript;
        } catch (TranscriptionException e) {
            result = e.code().name();
            throw e;
        } finally {
            lastCall.ended(result);
        }
    }
}
