package dev.rekap.stt;

import dev.rekap.contracts.speech.Vocabulary;
import java.util.Locale;

/**
 * What is known of a recording before it is transcribed.
 *
 * @param language BCP 47 tag of what is spoken, such as {@code id}; empty if unknown
 * @param vocabulary words to listen for; an engine that takes none does without
 * @param forced whether an earlier answer was in another language, and the engine must do all it can to keep to this one
 */
public record TranscriptionRequest(String language, Vocabulary vocabulary, boolean forced) {

    /** A first request. */
    public TranscriptionRequest(String language, Vocabulary vocabulary) {
        this(language, vocabulary, false);
    }

    /** A request in this language, without a vocabulary. */
    public static TranscriptionRequest in(String language) {
        return new TranscriptionRequest(language, Vocabulary.NONE);
    }

    /** The language of a tag without its region: {@code id} and {@code id-ID} are one. */
    public static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    /** The same, with the language forced. */
    public TranscriptionRequest withForce() {
        return new TranscriptionRequest(language, vocabulary, true);
    }
}
