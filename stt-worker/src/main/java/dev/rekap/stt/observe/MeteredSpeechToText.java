package dev.rekap.stt.observe;

import dev.rekap.bus.observe.ProviderMeters;
import dev.rekap.contracts.Transcript;
import dev.rekap.stt.Recording;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what an engine does: calls by what went wrong, with their latency, and the seconds of audio that it was given. */
public final class MeteredSpeechToText implements SpeechToText {

    private final SpeechToText engine;
    private final ProviderMeters calls;
    private final Counter audio;
    private final LastCall lastCall;

    /**
     * Meters of an engine.
     *
     * @param name of the engine, such as {@code openai}
     * @param model that it is asked for; {@link ProviderMeters#NONE} if there is no choice
     */
    public MeteredSpeechToText(
            SpeechToText engine, String name, String model, MeterRegistry meters, LastCall lastCall) {
        this.engine = engine;
        this.calls = new ProviderMeters(meters, "transcription", name, model);
        this.audio = Counter.builder("rekap.stt.audio.seconds")
                .description("Audio that was given to an engine")
                .tag("gen_ai.provider.name", name)
                .register(meters);
        this.lastCall = lastCall;
    }

    @Override
    public Transcript transcribe(Recording recording, String language)
            throws TranscriptionException, InterruptedException {
        audio.increment(recording.seconds());
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
            calls.called(error, System.nanoTime() - began);
            lastCall.ended(result);
        }
    }
}
