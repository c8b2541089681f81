package dev.rekap.stt;

import dev.rekap.contracts.Vocabulary;

/**
 * What is known of a recording before anybody has listened.
 *
 * @param language BCP 47 tag of what is spoken, such as {@code id}; empty if nobody knows
 * @param vocabulary words to listen for; an engine that takes none does without
 */
public record Spoken(String language, Vocabulary vocabulary) {

    /** Something in this language, with no words in particular. */
    public static Spoken in(String language) {
        return new Spoken(language, Vocabulary.NONE);
    }
}
