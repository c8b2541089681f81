package dev.rekap.stt;

import dev.rekap.contracts.Attempt;
import dev.rekap.contracts.Flag;
import dev.rekap.contracts.Transcript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Asks once more, with the language forced, when a short recording was heard in another language than it was said to be in, and flags it in
 * any case: an engine that took Indonesian for Malay or English may have misheard names and numbers.
 *
 * @param engine that hears
 */
record InAskedLanguage(SpeechToText engine) implements SpeechToText {

    /** Of longer recordings it is less likely that the engine is wrong, and dearer to ask; in seconds. */
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
    public Transcript transcribe(Recording recording, Spoken spoken)
            throws TranscriptionException, InterruptedException {
        Transcript first = engine.transcribe(recording, spoken);
        if (spoken.language().isBlank() || isIn(spoken.language(), first)) {
            return first;
        }
        if (recording.seconds() > SHORT || !engine.enginesThatForce().contains(first.engine())) {
            return flagged(first, first.attempts());
        }
        try {
            Transcript second = engine.transcribe(recording, spoken.withForce());
            List<Attempt> attempts = new ArrayList<>(first.attempts());
            attempts.addAll(second.attempts());
            return flagged(isIn(spoken.language(), second) ? second : first, attempts);
        } catch (TranscriptionException e) {
            // There are words already: better flagged than none.
            List<Attempt> attempts = new ArrayList<>(first.attempts());
            attempts.addAll(e.attempts());
            return flagged(first, attempts);
        }
    }

    private static boolean isIn(String asked, Transcript transcript) {
        return primary(asked).equals(primary(transcript.language()));
    }

    /** Regions do not matter: {@code id} and {@code id-ID} are one. */
    private static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private static Transcript flagged(Transcript heard, List<Attempt> attempts) {
        Set<Flag> flags = EnumSet.of(Flag.OTHER_LANGUAGE);
        flags.addAll(heard.flags());
        return new Transcript(
                heard.text(),
                heard.language(),
                heard.engine(),
                heard.audioSeconds(),
                heard.segments(),
                heard.confidence(),
                flags,
                attempts);
    }
}
