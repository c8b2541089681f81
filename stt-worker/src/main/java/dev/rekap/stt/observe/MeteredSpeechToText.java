package dev.rekap.stt.observe;

import dev.rekap.contracts.Transcript;
import dev.rekap.stt.Recording;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Counts what an engine does: calls by result with their latency, and the seconds of audio that it was given. */
public final class MeteredSpeechToText implements SpeechToText {

    private final SpeechToText engine;
    private final String name;
    private final MeterRegistry meters;
    private final LastCall lastCall;

    public MeteredSpeechToText(SpeechToText engine, String name, MeterRegistry meters, LastCall lastCall) {
        this.engine = engine;
        this.name = name;
        this.meters = meters;
        this.lastCall = lastCall;
    }

    @Override
    public Transcript transcribe(Recording recording, String language)
            throws TranscriptionException, InterruptedException {
        meters.counter("rekap.stt.audio.seconds", "engine", name).increment(recording.seconds());
        Timer.Sample sample = Timer.start(meters);
        String result = "ABORTED";
        try {
            Transcript transcript = engine.transcribe(recording, language);
            result = "OK";
            return transcript;
        } catch (TranscriptionException e) {
            result = e.code().name();
            throw e;
        } finally {
            sample.stop(meters.timer("rekap.stt.engine.calls", "engine", name, "result", result));
            lastCall.ended(result);
        }
    }
}
