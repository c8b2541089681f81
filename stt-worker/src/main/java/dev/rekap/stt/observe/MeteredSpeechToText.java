package dev.rekap.stt.observe;

import dev.rekap.bus.observe.Traces;
import dev.rekap.contracts.Transcript;
import dev.rekap.provider.ProviderMeters;
import dev.rekap.provider.Usage;
import dev.rekap.stt.Recording;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;

/** Counts what an engine does: calls by what went wrong, with their latency, and the seconds of audio that it was given. */
public final class MeteredSpeechToText implements SpeechToText {

    private final SpeechToText engine;
    private final String name;
    private final Traces traces;
    private final ProviderMeters calls;
    private final LastCall lastCall;

    /**
     * Meters of an engine.
     *
     * @param name of the engine, such as {@code openai}
     * @param calls of it, and their cost
     */
    public MeteredSpeechToText(
            SpeechToText engine, String name, ProviderMeters calls, Traces traces, LastCall lastCall) {
        this.engine = engine;
        this.name = name;
        this.traces = traces;
        this.calls = calls;
        this.lastCall = lastCall;
    }

    @Override
    public Transcript transcribe(Recording recording, String language)
            throws TranscriptionException, InterruptedException {
        try (Traces.Part _ = traces.part("transcription " + name)) {
            return measured(recording, language);
        }
    }

    private Transcript measured(Recording recording, String language)
            throws TranscriptionException, InterruptedException {
        long began = System.nanoTime();
        String result = "ABORTED";
        String error = "aborted";
        try {
            Transcript transcript = engine.transcribe(recording, language);
            result = "OK";
            error = ProviderMeters.NONE;
            return transcript;
        } catch (TranscriptionException e) {
            result = e.code().name();
            error = e.errorType();
            throw e;
        } finally {
            traces.note("error.type", error);
            calls.called(error, System.nanoTime() - began);
            if (error.equals(ProviderMeters.NONE)) {
                calls.used(Usage.ofAudio(recording.seconds()));
            }
            lastCall.ended(result);
        }
    }
}
