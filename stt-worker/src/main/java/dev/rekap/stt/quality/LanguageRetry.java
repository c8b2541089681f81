package dev.rekap.stt.quality;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Calls the engine once more, with the language forced, when a short recording came back in another language than requested, and flags
 * the transcript in any case: an engine that took Indonesian for Malay or English may have garbled names and numbers.
 *
 * @param engine that transcribes
 */
public record LanguageRetry(SpeechToText engine) implements SpeechToText {

    /** For longer recordings a wrong language is less likely, and a second call costs more; in seconds. */
    private static final double SHORT = 60;

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
        Transcript first = engine.transcribe(recording, spoken);
        if (spoken.language().isBlank() || isIn(spoken.language(), first)) {
            return first;
        }
        if (recording.seconds() > SHORT || !engine.enginesThatForce().contains(first.engine())) {
            return first.flagged(Flag.OTHER_LANGUAGE);
        }
        try {
            Transcript second = engine.transcribe(recording, spoken.withForce());
            Transcript best = isIn(spoken.language(), second) ? second : first;
            return best.flagged(Flag.OTHER_LANGUAGE).after(both(first.attempts(), second.attempts()));
        } catch (TranscriptionException e) {
            // The first transcript stays, flagged.
            return first.flagged(Flag.OTHER_LANGUAGE).after(both(first.attempts(), e.attempts()));
        }
    }

    private static boolean isIn(String requested, Transcript transcript) {
        return TranscriptionRequest.primary(requested).equals(TranscriptionRequest.primary(transcript.language()));
    }

    private static List<ProviderCall> both(List<ProviderCall> first, List<ProviderCall> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
