package dev.rekap.stt;

import dev.rekap.contracts.speech.Vocabulary;
import java.util.Locale;

/**
 * What is known of a recording before anybody has listened.
 *
 * @param language BCP 47 tag of what is spoken, such as {@code id}; empty if nobody knows
 * @param vocabulary words to listen for; an engine that takes none does without
 * @param forced whether it was heard in another language before, and the engine is to do all it can to hear this one
 */
public record TranscriptionRequest(String language, Vocabulary vocabulary, boolean forced) {

    /** Something that was not heard before. */
    public TranscriptionRequest(String language, Vocabulary vocabulary) {
        this(language, vocabulary, false);
    }

    /** Something in this language, with no words in particular. */
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
