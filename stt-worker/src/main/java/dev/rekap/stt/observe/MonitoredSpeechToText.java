package dev.rekap.stt.observe;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records how the last call of an engine ended, and logs a rejected key once; time and cost are metered by the router.
 */
public final class MonitoredSpeechToText implements SpeechToText {

    private static final Logger LOG = LoggerFactory.getLogger(MonitoredSpeechToText.class);

    private final String name;
    private final SpeechToText engine;
    private final EngineLastCall lastCall;

    /**
     * Watches an engine.
     *
     * @param name of the engine, for the operator
     * @param lastCall records each call
     */
    public MonitoredSpeechToText(String name, SpeechToText engine, EngineLastCall lastCall) {
        this.name = name;
        this.engine = engine;
        this.lastCall = lastCall;
    }

    @Override
    public EngineLimits limits() {
        return engine.limits();
    }

    @Override
    public Set<String> enginesThatForce() {
        return engine.enginesThatForce();
    }

    @Override
    public Transcript transcribe(PreparedAudio recording, TranscriptionRequest spoken)
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
            EngineLastCall.Ended before = lastCall.ended(result);
            if (result.equals(FailureCode.ENGINE_UNAUTHORIZED.name())
                    && !before.result().equals(result)) {
                LOG.error(
                        "Engine '{}' rejected the API key: it is wrong, expired, may not use the model, or its account has no credit left",
                        name);
            }
        }
    }
}
